package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.booking.Presence;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** The participants of one occasion: how many, who, and what the organiser does with them. */
class ParticipantList extends Div implements ParticipantActions {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ParticipantDesk desk;
    private final Offer offer;
    private final Occasion occasion;
    private final Runnable changed;
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div outcome = new Div();
    private final Div people = new Div();
    private final LiveRegion found = new LiveRegion();
    private List<Participant> participants = List.of();

    /** @param changed told when somebody has come or gone */
    ParticipantList(ParticipantDesk desk, Offer offer, Occasion occasion, Runnable changed) {
        this.desk = desk;
        this.offer = offer;
        this.occasion = occasion;
        this.changed = changed;
        outcome.addClassName("outcome");
        add(tools(), outcome, found, people);
        reload();
    }

    private Div tools() {
        search.setAriaLabel(getTranslation("participants.search"));
        search.setPlaceholder(getTranslation("participants.search"));
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.addClassName("muted");
        Span grow = new Span();
        grow.addClassName("grow");
        Div tools = new Div(search, count, grow, download());
        tools.addClassNames("row", "participant-tools");
        if (occasion.status() == Status.PUBLISHED && !desk.hasStarted(occasion)) {
            tools.add(addButton());
        }
        return tools;
    }

    private Anchor download() {
        String fileName = "deltagare-" + occasion.meetings().getFirst().starts().toLocalDate() + ".xlsx";
        DownloadHandler sheet = event -> {
            event.setFileName(fileName);
            event.setContentType(XLSX);
            desk.export(occasion, event.getOutputStream());
        };
        Anchor download = new Anchor(sheet, "");
        download.addClassName("btn");
        download.add(Icon.of("download"), new Span(getTranslation("participants.download")));
        return download;
    }

    private Button addButton() {
        Button button = new Button(
                getTranslation("participants.add"),
                click -> new AddParticipantDialog(desk, offer, occasion, this::done).open());
        button.setPrefixComponent(Icon.of("user-plus"));
        button.addClassName("p");
        return button;
    }

    private void done(Note note) {
        outcome.removeAll();
        outcome.add(note);
        reload();
        changed.run();
    }

    /** Shows the list as it stands now: the queue may have been offered places. */
    void lookAgain() {
        reload();
        changed.run();
    }

    private void reload() {
        participants = desk.of(occasion);
        long held = participants.stream()
                .filter(participant -> participant.state().holdsPlace())
                .count();
        long waiting = participants.stream()
                .filter(participant -> participant.state() == BookingState.WAITLISTED)
                .count();
        Integer places = occasion.capacity();
        String booked = places == null
                ? getTranslation("participants.count.unlimited", held)
                : getTranslation("participants.count", held, places);
        count.setText(waiting == 0 ? booked : booked + " · " + getTranslation("participants.count.waiting", waiting));
        show();
    }

    private void show() {
        people.removeAll();
        if (participants.isEmpty()) {
            people.add(new EmptyState(
                    "users", getTranslation("participants.empty"), getTranslation("participants.empty.text")));
            return;
        }
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Participant> shown = participants.stream()
                .filter(participant -> matches(participant, words))
                .toList();
        if (shown.isEmpty()) {
            people.add(new EmptyState(
                    "search", getTranslation("participants.nobody"), getTranslation("participants.nobody.text")));
        } else {
            boolean started = desk.hasStarted(occasion);
            people.add(new ParticipantTable(shown, getLocale(), desk.dates(getLocale()), started, this));
        }
        if (!words.isEmpty()) {
            found.say(getTranslation("participants.found", shown.size()));
        }
    }

    private static boolean matches(Participant participant, String words) {
        String all = participant.name().full() + " " + participant.organisation() + " " + participant.workplace();
        return all.toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public void remove(Participant participant) {
        new RemoveParticipantDialog(desk, participant, this::done).open();
    }

    @Override
    public void move(Participant participant) {
        String name = participant.name().full();
        new MoveDialog(
                        desk.otherOccasions(occasion),
                        getTranslation("participants.move.title", name),
                        getTranslation("participants.move.text", name),
                        other -> switch (desk.move(participant, other)) {
                            case BookingOutcome.Refused refused ->
                                desk.why(refused.refusal(), participant.name(), getLocale());
                            case BookingOutcome.Requested requested -> moved("participants.moving", name);
                            case BookingOutcome.Confirmed confirmed -> moved("participants.moved", name);
                            case BookingOutcome.Queued queued -> moved("participants.moved", name);
                        })
                .open();
    }

    private String moved(String key, String name) {
        done(Note.ok(getTranslation(key, name), getTranslation(key + ".text")));
        return "";
    }

    @Override
    public void sendAgain(Participant participant) {
        String name = participant.name().full();
        done(
                desk.sendAgain(participant) > 0
                        ? Note.ok(getTranslation("participants.mail-again.done", name), null)
                        : Note.bad(
                                getTranslation("participants.mail-again.none", name),
                                getTranslation("participants.mail-again.none.text")));
    }

    /** The row stays as it is, so that whoever goes through the list keeps her place in it. */
    @Override
    public void mark(Participant participant, Presence presence) {
        Optional<Refusal> refusal = desk.mark(participant, presence);
        outcome.removeAll();
        refusal.ifPresentOrElse(
                why -> outcome.add(Note.bad(
                        getTranslation("participants.presence.refused"),
                        desk.why(why, participant.name(), getLocale()))),
                () -> found.say(getTranslation(
                        "participants.presence.saved",
                        participant.name().full(),
                        getTranslation("booking.presence." + presence))));
        participants = desk.of(occasion);
    }
}
