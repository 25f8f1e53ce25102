package se.goteborgsregionen.bredvid.booking.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.booking.ParticipantService;
import se.goteborgsregionen.bredvid.booking.Presence;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.OfferService;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the parts of the participants page ask for, always as whoever sits at the screen now. */
@SpringComponent
@UIScope
class ParticipantDesk {

    private final ParticipantService participants;
    private final BookingService booking;
    private final MovingService moving;
    private final AllotmentService allotments;
    private final OrganisationService organisations;
    private final OfferService offers;
    private final PersonService people;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;

    ParticipantDesk(
            ParticipantService participants,
            BookingService booking,
            MovingService moving,
            AllotmentService allotments,
            OrganisationService organisations,
            OfferService offers,
            PersonService people,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.participants = participants;
        this.booking = booking;
        this.moving = moving;
        this.allotments = allotments;
        this.organisations = organisations;
        this.offers = offers;
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

    /** For somebody outside the target group. */
    BookingOutcome bookAnyway(Occasion occasion, long personId, String reason) {
        return booking.bookOutsideTargetGroup(actor(), occasion.id(), personId, reason);
    }

    /** Occasions of the same offer that somebody could be moved to. */
    List<Occasion> otherOccasions(Occasion occasion) {
        return offers.page(actor(), occasion.offerId()).map(OfferPage::occasions).orElse(List.of()).stream()
                .filter(other -> other.id() != occasion.id())
                .filter(other -> other.status() == Status.PUBLISHED
                        && !other.meetings().isEmpty()
                        && other.free() > 0
                        && !hasStarted(other))
                .toList();
    }

    BookingOutcome move(Participant participant, Occasion to) {
        return moving.move(actor(), participant.bookingId(), to.id());
    }

    Optional<Refusal> mark(Participant participant, Presence presence) {
        return participants.mark(actor(), participant.bookingId(), presence);
    }

    int sendAgain(Participant participant) {
        return participants.sendAgain(actor(), participant.bookingId());
    }

    AllotmentService.Ledger ledger(Occasion occasion) {
        return allotments.ledger(actor(), occasion.id());
    }

    Optional<Refusal> hold(Occasion occasion, List<Stage> stages) {
        return allotments.hold(actor(), occasion.id(), stages);
    }

    void release(Occasion occasion, long allotmentId) {
        allotments.release(actor(), occasion.id(), allotmentId);
    }

    List<Organisation> organisations() {
        return organisations.all();
    }

    /** Their short names in the house's order. */
    String organisationNames(Set<Long> ids) {
        return organisations.all().stream()
                .filter(organisation -> ids.contains(organisation.id()))
                .map(Organisation::shortName)
                .collect(Collectors.joining(", "));
    }

    CancelOutcome remove(Participant participant, String reason) {
        return booking.cancel(actor(), participant.bookingId(), reason);
    }

    String why(Refusal refusal, Locale locale) {
        return refusals.sentence(refusal, locale);
    }

    String why(Refusal refusal, PersonName person, Locale locale) {
        return refusals.sentenceAbout(refusal, person, locale);
    }
}
