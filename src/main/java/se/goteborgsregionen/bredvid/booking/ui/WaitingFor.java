package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Whose yes a booking waits for, since when and until when; and what a host proposes instead, to take or leave. */
class WaitingFor extends Div {

    /** @param own whether the reader is the person who waits */
    WaitingFor(MyBooking booking, boolean own, List<Asked> asked, BookingDeeds deeds, HouseDates dates) {
        addClassName("waiting-for");
        for (Asked each : asked) {
            each.proposed()
                    .ifPresent(
                            other -> add(proposal(booking, other, each.waiting().words(), deeds)));
        }
        add(facts(own, asked, dates));
    }

    private Facts facts(boolean own, List<Asked> asked, HouseDates dates) {
        Facts facts = new Facts();
        for (Asked each : asked) {
            facts.fact(
                    icon(each.waiting().kind()),
                    own ? each.title(this) : each.titleForOthers(this),
                    each.text(dates, this));
        }
        return facts;
    }

    static String icon(ApprovalKind kind) {
        return switch (kind) {
            case RELEASE -> "user-check";
            case ACCEPTANCE -> "handshake";
            case ORGANISER -> "users";
        };
    }

    private Note proposal(MyBooking booking, Occasion other, String words, BookingDeeds deeds) {
        String when = MeetingWords.dayAndClock(other.meetings().getFirst(), getLocale());
        Div ways = new Div(
                new BusyButton(
                                getTranslation("offerpage.proposed.take"),
                                getTranslation("mybookings.move.busy"),
                                click -> deeds.moveTo(booking, other.id()))
                        .primary(),
                new Button(getTranslation("offerpage.proposed.leave"), click -> deeds.cancel(booking)));
        ways.addClassName("row");
        String text = getTranslation("offerpage.proposed.text");
        String said = words.isBlank() ? text : getTranslation("offerpage.proposed.words", words) + " " + text;
        return Note.info(getTranslation("offerpage.proposed", when), said).with(ways);
    }
}
