package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBooking.BookedOccasion;
import se.goteborgsregionen.bredvid.booking.MyBooking.PendingMove;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** One of my bookings: its next meeting, where it stands, and what I can do with it. */
class BookingCard extends ListItem {

    private final MyBooking booking;
    private final BookedOccasion occasion;
    private final Instant now;
    private final HouseDates dates;
    private final List<Asked> asked;

    /** @param invite the way to its calendar file; null where there is none */
    BookingCard(MyBooking booking, MyDesk desk, BookingDeeds deeds, @Nullable Component invite) {
        this.booking = booking;
        this.occasion = booking.occasion();
        this.now = desk.now();
        this.dates = desk.dates(getLocale());
        this.asked = occasion.starts().toInstant().isAfter(now) ? desk.asked(booking) : List.of();
        addClassName("bk");
        if (booking.state() == BookingState.OFFERED) {
            addClassName("mine");
        }
        Meeting next = nextMeeting();
        Leaf leaf =
                new Leaf(next.starts().toLocalDate(), getLocale(), Leaf.Size.MEDIUM, KindWords.style(occasion.kind()));
        add(booking.state().active() && !occasion.cancelled() ? leaf : leaf.off());
        add(what(next), end(invite, deeds));
    }

    private Meeting nextMeeting() {
        return occasion.meetings().stream()
                .filter(meeting -> meeting.endsAt().toInstant().isAfter(now))
                .findFirst()
                .orElse(occasion.first());
    }

    private Div what(Meeting next) {
        Div line = new Div(KindWords.label(occasion.kind(), this));
        line.addClassName("line1");
        Paragraph meta = new Paragraph(new Span(MeetingWords.besideLeaf(next, dates, getLocale())));
        meta.addClassName("meta");
        List<Meeting> meetings = occasion.meetings();
        if (meetings.size() > 1) {
            meta.add(
                    new Span(getTranslation("offerpage.meetings.number", meetings.indexOf(next) + 1, meetings.size())));
        }
        meta.add(new Span(place()));
        H2 title = new H2(ConfirmationView.linkTo(booking.bookingId(), occasion.title()));
        return new Div(line, title, meta);
    }

    private String place() {
        String address = OccasionPlace.address(occasion.address(), occasion.municipality());
        if (occasion.form() == Form.DIGITAL) {
            return getTranslation("offerpage.place.digital");
        }
        return occasion.form() == Form.HYBRID ? getTranslation("mybookings.hybrid", address) : address;
    }

    private Div end(@Nullable Component invite, BookingDeeds deeds) {
        Div end = new Div(chip());
        end.addClassName("end");
        Div ways = new Div();
        ways.addClassName("row");
        if (invite != null) {
            invite.addClassName("q");
            ways.add(invite);
        }
        if (isOffered()) {
            ways.add(
                    answer("mybookings.take", "offerpage.turn.take.busy", () -> deeds.take(booking))
                            .primary(),
                    answer("mybookings.no-thanks", "offerpage.turn.decline.busy", () -> deeds.decline(booking)));
        } else if (booking.cancellable()) {
            ways.add(CancelDialog.button(booking, this, deeds::cancel));
        }
        if (ways.getComponentCount() > 0) {
            end.add(ways);
        }
        said(end);
        return end;
    }

    private boolean isOffered() {
        return booking.state() == BookingState.OFFERED
                && !occasion.cancelled()
                && occasion.starts().toInstant().isAfter(now);
    }

    /** When to answer stands in the chip, where it is her turn. */
    private Chip chip() {
        if (asked.size() == 1) {
            return new Chip(
                    Chip.Tone.NEUTRAL,
                    "hourglass",
                    getTranslation(
                            "mybookings.waits-for." + asked.getFirst().waiting().kind()));
        }
        String until = isOffered() ? OfferedPlace.until(booking, dates) : null;
        return until == null
                ? StateChip.of(booking, true, now, this)
                : new Chip(Chip.Tone.TURN, "timer", getTranslation("mybookings.answer-before", until));
    }

    private BusyButton answer(String words, String busy, Runnable press) {
        BusyButton answer = new BusyButton(getTranslation(words), getTranslation(busy), click -> press.run());
        answer.setAriaLabel(getTranslation(words) + ": " + occasion.title());
        return answer;
    }

    /** Whom it waits for, why there is no button to cancel, or what was said when it ended. */
    private void said(Div end) {
        String words = "";
        if (occasion.cancelled()) {
            words = occasion.cancelMessage();
        } else if (booking.state() == BookingState.CONFIRMED
                && !booking.cancellable()
                && occasion.starts().toInstant().isAfter(now)) {
            words = getTranslation(
                    "mybookings.too-late", dates.day(booking.terms().lastDay()));
        } else if (!booking.state().active()) {
            words = booking.endReason();
        } else if (booking.state() == BookingState.REQUESTED
                && occasion.starts().toInstant().isAfter(now)) {
            words = asked.stream().map(each -> each.shortly(dates, this)).collect(Collectors.joining(" "));
        }
        PendingMove move = booking.move();
        if (move != null) {
            String which = "mybookings.move." + (move.hither() ? "hither" : "hence");
            words = getTranslation(which, dates.day(move.otherStarts().toLocalDate())) + " " + words;
        }
        if (!words.isBlank()) {
            Paragraph said = new Paragraph(words);
            said.addClassName("said");
            end.add(said);
        }
    }
}
