package se.goteborgsregionen.bredvid.booking.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.booking.ParticipantService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the parts of the participants page ask for, always as whoever sits at the screen now. */
@SpringComponent
@UIScope
class ParticipantDesk {

    private final ParticipantService participants;
    private final BookingService booking;
    private final PersonService people;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;

    ParticipantDesk(
            ParticipantService participants,
            BookingService booking,
            PersonService people,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.participants = participants;
        this.booking = booking;
        this.people = people;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Actor actor() {
        return currentUser.actor();
    }

    /** The first that has not ended, else the last. */
    Occasion nextOf(List<Occasion> occasions) {
        return occasions.stream()
                .filter(occasion ->
                        occasion.meetings().getLast().endsAt().toInstant().isAfter(clock.instant()))
                .findFirst()
                .orElseGet(occasions::getLast);
    }

    /** How dates are written to whoever reads now. */
    HouseDates dates(Locale locale) {
        return MeetingWords.dates(clock, locale);
    }

    boolean hasStarted(Occasion occasion) {
        return !occasion.meetings().getFirst().startsAt().toInstant().isAfter(clock.instant());
    }

    List<Participant> of(Occasion occasion) {
        return participants.ofOccasion(actor(), occasion.id());
    }

    void export(Occasion occasion, OutputStream to) throws IOException {
        participants.export(actor(), occasion.id(), to);
    }

    List<PersonToPick> toPick(String words) {
        return people.toPick(actor(), words);
    }

    BookingOutcome book(Occasion occasion, long personId) {
        return booking.book(actor(), occasion.id(), personId, "");
    }

    BookingOutcome queue(Occasion occasion, long personId) {
        return booking.queue(actor(), occasion.id(), personId, "");
    }

    CancelOutcome remove(Participant participant, String reason) {
        return booking.cancel(actor(), participant.bookingId(), reason);
    }

    String why(Refusal refusal, PersonName person, Locale locale) {
        return refusals.sentenceAbout(refusal, person, locale);
    }
}
