package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip.Tone;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** Participants as a table; on phones the style sheet turns the rows into cards. */
class ParticipantTable extends NativeTable {

    private static final List<String> COLUMNS =
            List.of("name", "profession", "workplace", "state", "presence", "booked", "goals", "remove");

    private final Locale locale;
    private final HouseDates dates;
    private final boolean started;
    private final ParticipantActions actions;

    /** @param started whether the occasion has begun, so that one can say who is there */
    ParticipantTable(
            List<Participant> participants,
            Locale locale,
            HouseDates dates,
            boolean started,
            ParticipantActions actions) {
        this.locale = locale;
        this.dates = dates;
        this.started = started;
        this.actions = actions;
        addClassName("people");
        role(this, "table");
        setCaptionText(getTranslation("participants.caption"));
        getCaption().addClassName("vh");
        NativeTableRow head = role(new NativeTableRow(), "row");
        COLUMNS.stream()
                .filter(column -> started || !column.equals("presence"))
                .forEach(column -> head.add(header(column)));
        role(getHead(), "rowgroup").add(head);
        role(getBody(), "rowgroup");
        participants.forEach(participant -> getBody().add(row(participant)));
    }

    private NativeTableHeaderCell header(String column) {
        NativeTableHeaderCell cell = role(new NativeTableHeaderCell(), "columnheader");
        cell.getElement().setAttribute("scope", "col");
        Span words = new Span(getTranslation("participants.column." + column));
        if (column.equals("remove")) {
            words.addClassName("vh");
        }
        cell.add(words);
        return cell;
    }

    private NativeTableRow row(Participant participant) {
        NativeTableHeaderCell name =
                role(new NativeTableHeaderCell(participant.name().full()), "rowheader");
        name.getElement().setAttribute("scope", "row");
        name.addClassName("who");
        NativeTableRow row = role(new NativeTableRow(), "row");
        row.add(name, cell("", participant.profession(locale)), cell("", workplace(participant)), state(participant));
        if (started) {
            row.add(presence(participant));
        }
        row.add(cell("booked", booked(participant)), cell("goals", participant.goals()), more(participant));
        return row;
    }

    private static String workplace(Participant participant) {
        return participant.workplace().isEmpty()
                ? participant.organisation()
                : participant.workplace() + ", " + participant.organisation();
    }

    private String booked(Participant participant) {
        String when = dates.moment(LocalDateTime.ofInstant(participant.bookedAt(), Time.STOCKHOLM));
        var by = participant.bookedBy();
        return by == null ? when : getTranslation("participants.booked.by", when, by.full());
    }

    /** @param column whose word stands before the content on a phone; empty where the content says it itself */
    private NativeTableCell cell(String column, String words) {
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        cell.setText(words);
        if (!column.isEmpty() && !words.isEmpty()) {
            cell.getElement().setAttribute("data-label", getTranslation("participants.column." + column));
        }
        return cell;
    }

    private NativeTableCell state(Participant participant) {
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        cell.addClassName("state");
        cell.add(chip(participant));
        if (participant.mailFault() != null) {
            Span why = new Span(getTranslation("participants.mail-fault." + participant.mailFault()));
            why.addClassName("muted");
            Button again =
                    new Button(getTranslation("participants.mail-again"), click -> actions.sendAgain(participant));
            again.addClassName("q");
            again.setAriaLabel(getTranslation(
                    "participants.mail-again.name", participant.name().full()));
            cell.add(new Chip(Tone.BAD, "mail-x", getTranslation("participants.mail-failed")), why, again);
        }
        return cell;
    }

    private NativeTableCell presence(Participant participant) {
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        if (participant.state() == BookingState.CONFIRMED) {
            cell.add(new PresenceField(participant, actions));
            cell.getElement().setAttribute("data-label", getTranslation("participants.column.presence"));
        }
        return cell;
    }

    private Chip chip(Participant participant) {
        String words = getTranslation("booking.state." + participant.state());
        return switch (participant.state()) {
            case CONFIRMED -> new Chip(Tone.OK, "circle-check", words);
            case REQUESTED -> new Chip(Tone.NEUTRAL, "hourglass", words);
            case OFFERED -> new Chip(Tone.NEUTRAL, "timer", words);
            case WAITLISTED ->
                new Chip(Tone.NEUTRAL, "users", getTranslation("participants.position", participant.position()));
            case REFUSED, EXPIRED, DECLINED, CANCELLED -> new Chip(Tone.LINE, "x", words);
        };
    }

    private NativeTableCell more(Participant participant) {
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        cell.addClassName("more");
        if (participant.state().active()) {
            if (!started && participant.state().holdsPlace() && participant.state() != BookingState.OFFERED) {
                Button move = new Button(getTranslation("participants.move"), click -> actions.move(participant));
                move.addClassName("q");
                move.setAriaLabel(getTranslation(
                        "participants.move.name", participant.name().full()));
                cell.add(move);
            }
            Button button = new Button(getTranslation("participants.remove"), click -> actions.remove(participant));
            button.addClassName("q");
            button.setAriaLabel(getTranslation(
                    "participants.remove.name", participant.name().full()));
            cell.add(button);
        }
        return cell;
    }

    /** Said outright: once the rows are cards, browsers no longer take the elements for a table. */
    private static <C extends Component> C role(C part, String role) {
        part.getElement().setAttribute("role", role);
        return part;
    }
}
