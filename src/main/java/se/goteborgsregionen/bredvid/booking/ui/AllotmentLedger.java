package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.booking.AllotmentService.Ledger;
import se.goteborgsregionen.bredvid.booking.AllotmentService.Line;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** For whom places of an occasion are held, what they have filled, and what becomes of the rest. */
class AllotmentLedger extends Section {

    private final ParticipantDesk desk;
    private final Occasion occasion;
    private final Runnable changed;
    private final Div outcome = new Div();
    private final Div body = new Div();

    /** @param changed told when places have been held or let go */
    AllotmentLedger(ParticipantDesk desk, Occasion occasion, Runnable changed) {
        this.desk = desk;
        this.occasion = occasion;
        this.changed = changed;
        addClassName("allotments");
        outcome.addClassName("outcome");
        add(new H2(getTranslation("allotments.title")), outcome, body);
        show();
    }

    private void show() {
        body.removeAll();
        Ledger ledger = desk.ledger(occasion);
        Integer capacity = ledger.capacity();
        if (capacity == null) {
            body.add(muted(getTranslation("allotments.unlimited")));
            return;
        }
        body.add(muted(
                ledger.lines().isEmpty()
                        ? getTranslation("allotments.none")
                        : getTranslation("allotments.sum", ledger.taken(), capacity, ledger.open())));
        if (!ledger.lines().isEmpty()) {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("ledger");
            for (int i = 0; i < ledger.lines().size(); i++) {
                lines.add(line(ledger.lines().get(i)));
            }
            body.add(lines);
        }
        if (canChange()) {
            Button edit = new Button(
                    getTranslation(ledger.lines().isEmpty() ? "allotments.hold" : "allotments.change"),
                    click -> edit(ledger.lines()));
            body.add(edit);
        }
    }

    private static Paragraph muted(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("muted");
        return paragraph;
    }

    private boolean canChange() {
        return occasion.status() == Status.PUBLISHED && !desk.hasStarted(occasion);
    }

    private ListItem line(Line line) {
        String who = desk.organisationNames(line.organisations());
        Span name = new Span(who);
        name.addClassName("who");
        String filled = line.places() == 0 ? "allotments.filled.none" : "allotments.filled";
        Paragraph facts = new Paragraph(getTranslation(filled, line.filled(), line.places()));
        Paragraph then = muted(then(line));
        ListItem item = new ListItem(new Div(name, facts, then));
        if (line.releasedAt() != null) {
            item.add(new Chip(Chip.Tone.LINE, "check", getTranslation("allotments.state.released")));
        } else if (canChange()) {
            BusyButton release = new BusyButton(
                    getTranslation("allotments.release"), getTranslation("allotments.release.busy"), click -> {
                        desk.release(occasion, line.allotmentId());
                        done(Note.ok(getTranslation("allotments.released", who), null));
                    });
            release.setAriaLabel(getTranslation("allotments.release.of", who));
            item.add(release);
        }
        return item;
    }

    private String then(Line line) {
        Instant released = line.releasedAt();
        return released != null
                ? getTranslation("allotments.then.released", moment(released))
                : getTranslation(
                        line.goesOn() ? "allotments.then.next" : "allotments.then.all", moment(line.releaseAt()));
    }

    private String moment(Instant instant) {
        return desk.dates(getLocale()).moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM));
    }

    private void edit(List<Line> lines) {
        List<Line> held =
                lines.stream().filter(line -> line.releasedAt() == null).toList();
        new AllotmentsDialog(desk, occasion, held, () -> done(Note.ok(getTranslation("allotments.saved"), null)))
                .open();
    }

    private void done(Note note) {
        outcome.removeAll();
        outcome.add(note);
        show();
        changed.run();
    }
}
