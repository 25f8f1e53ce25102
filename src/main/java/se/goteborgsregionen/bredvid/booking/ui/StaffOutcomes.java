package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.StaffOutcome;
import se.goteborgsregionen.bredvid.booking.Warning;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;

/** What becomes, or would become, of each of several people; an earlier no of her own is shown and can be confirmed. */
class StaffOutcomes extends UnorderedList {

    private final RefusalTexts refusals;
    private final Clock clock;
    private final List<Confirmation> confirmations = new ArrayList<>();

    private record Confirmation(long personId, Checkbox box) {}

    /** @param done whether it has happened; else it is how it would go */
    StaffOutcomes(List<StaffOutcome> people, boolean done, RefusalTexts refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
        addClassName("outcomes");
        people.forEach(person -> add(item(person, done)));
    }

    /** Those who are to be booked although they have said no themselves. */
    Set<Long> confirmedNos() {
        Set<Long> confirmed = new HashSet<>();
        confirmations.stream().filter(each -> each.box().getValue()).forEach(each -> confirmed.add(each.personId()));
        return confirmed;
    }

    private ListItem item(StaffOutcome person, boolean done) {
        Span name = new Span(person.person().full());
        name.addClassName("strong");
        ListItem item = new ListItem(name, chip(person, done));
        Refusal refusal = person.refusal();
        if (refusal != null) {
            item.add(small(refusals.sentenceAbout(refusal, person.person(), getLocale())));
        }
        Instant until = person.until();
        if (until != null) {
            item.add(small(getTranslation("unit.outcome.until", moment(until))));
        }
        if (person.fits()) {
            person.warnings().forEach(warning -> item.add(small(said(warning, person))));
        }
        Instant saidNo = person.saidNoAt();
        if (saidNo != null && !done) {
            Checkbox box = new Checkbox(
                    getTranslation("unit.outcome.said-no", person.person().full(), moment(saidNo)));
            confirmations.add(new Confirmation(person.personId(), box));
            item.add(box);
        }
        return item;
    }

    private Chip chip(StaffOutcome person, boolean done) {
        if (!person.fits()) {
            return new Chip(Chip.Tone.BAD, "circle-x", getTranslation(done ? "unit.outcome.not" : "unit.outcome.no"));
        }
        if (person.waitsFor().isEmpty()) {
            return new Chip(
                    Chip.Tone.OK, "circle-check", getTranslation(done ? "unit.outcome.booked" : "unit.outcome.fits"));
        }
        ApprovalKind kind = person.waitsFor().stream().sorted().findFirst().orElseThrow();
        return new Chip(Chip.Tone.NEUTRAL, "hourglass", getTranslation("unit.outcome.waits." + kind));
    }

    /** The warnings speak to the person; a manager is told of her. */
    private String said(Warning warning, StaffOutcome person) {
        return switch (warning) {
            case Warning.OutsideTargetGroup outside ->
                refusals.sentenceAbout(outside.why(), person.person(), getLocale());
            case Warning.TightTravel tight -> getTranslation("unit.warning.travel", tight.between(), tight.needed());
            case Warning.UnitIsShort unit -> getTranslation("unit.warning.short", unit.away() + 1, unit.most());
            case Warning.OrganiserDecides organiser -> getTranslation("unit.warning.organiser", organiser.absences());
        };
    }

    private String moment(Instant instant) {
        return MeetingWords.dates(clock, getLocale()).moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM));
    }

    private static Paragraph small(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "muted");
        return line;
    }
}
