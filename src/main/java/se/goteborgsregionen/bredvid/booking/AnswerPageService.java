package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Actors;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.people.PersonService;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.ANYONE;

/**
 * The page behind a link in a mail. Whoever has the link is its person, for the one booking that it names and for nothing
 * else. Opening it changes nothing: mail scanners and previews open links too.
 */
@Service
public class AnswerPageService {

    private final AnswerLinks links;
    private final Actors actors;
    private final PersonService people;
    private final StoredBookingQueries stored;
    private final MyBookingQueries reading;
    private final ApprovalRepository approvals;
    private final SituationQueries occasions;
    private final RequestService requests;
    private final OfferedPlaceService offeredPlaces;
    private final BookingService bookings;
    private final MovingService moving;
    private final CalendarAnswers calendarAnswers;
    private final Clock clock;

    AnswerPageService(
            AnswerLinks links,
            Actors actors,
            PersonService people,
            StoredBookingQueries stored,
            MyBookingQueries reading,
            ApprovalRepository approvals,
            SituationQueries occasions,
            RequestService requests,
            OfferedPlaceService offeredPlaces,
            BookingService bookings,
            MovingService moving,
            CalendarAnswers calendarAnswers,
            Clock clock) {
        this.links = links;
        this.actors = actors;
        this.people = people;
        this.stored = stored;
        this.reading = reading;
        this.approvals = approvals;
        this.occasions = occasions;
        this.requests = requests;
        this.offeredPlaces = offeredPlaces;
        this.bookings = bookings;
        this.moving = moving;
        this.calendarAnswers = calendarAnswers;
        this.clock = clock;
    }

    /** Who answers by a link, and about which booking. */
    private record Opened(Actor actor, StoredBooking booking) {}

    /** What the link's person can answer now. Changes nothing. */
    @MayCall(ANYONE)
    public AnswerPage open(String token) {
        return opened(token).map(this::page).orElseGet(AnswerPage.Dead::new);
    }

    /**
     * Answers as the link's person.
     *
     * @param shown the page that she answers; when it is no longer what {@link #open} shows, nothing is done and the outcome
     *     is {@link Refusal.NothingToAnswer} or {@link Refusal.ChangedSince}
     */
    @MayCall(ANYONE)
    public LinkOutcome answer(String token, AnswerPage shown, LinkAnswer answer) {
        Opened opened = opened(token).orElse(null);
        if (opened == null) {
            return new LinkOutcome.Refused(new Refusal.NothingToAnswer());
        }
        AnswerPage now = page(opened);
        if (!shown.getClass().equals(now.getClass())) {
            return new LinkOutcome.Refused(new Refusal.NothingToAnswer());
        }
        if (!sameQuestion(shown, now)) {
            return new LinkOutcome.Refused(new Refusal.ChangedSince());
        }
        return AuditLog.byMailedLink(() -> answer(opened, now, answer));
    }

    private LinkOutcome answer(Opened opened, AnswerPage now, LinkAnswer answer) {
        Actor actor = opened.actor();
        StoredBooking booking = opened.booking();
        return switch (now) {
            case AnswerPage.Dead dead -> new LinkOutcome.Refused(new Refusal.NothingToAnswer());
            case AnswerPage.Nothing nothing -> new LinkOutcome.Refused(new Refusal.NothingToAnswer());
            case AnswerPage.Decide decide -> decide(actor, decide.request(), answer);
            case AnswerPage.Offered offered -> takeOrDecline(actor, booking, answer);
            case AnswerPage.FirstCome first ->
                answer instanceof LinkAnswer.Yes
                        ? booked(bookings.book(actor, booking.occasionId(), booking.personId(), booking.goals()))
                        : leave(actor, booking, "");
            case AnswerPage.Proposed proposed ->
                answer instanceof LinkAnswer.Yes
                        ? booked(moving.move(actor, booking.id(), proposed.occasionId()))
                        : leave(actor, booking, "");
            case AnswerPage.Leave leave -> leaveOrStay(actor, booking, answer);
            case AnswerPage.GiveBack give -> leaveOrStay(actor, booking, answer);
        };
    }

    private LinkOutcome leaveOrStay(Actor actor, StoredBooking booking, LinkAnswer answer) {
        return answer instanceof LinkAnswer.No(String reason)
                ? leave(actor, booking, reason)
                : new LinkOutcome.Done(booking.state());
    }

    private Optional<Opened> opened(String token) {
        return links.open(token, clock.instant())
                .flatMap(link -> actors.of(link.personId())
                        .flatMap(actor -> stored.find(link.bookingId()).map(booking -> new Opened(actor, booking))));
    }

    private AnswerPage page(Opened opened) {
        PersonName reader = people.me(opened.actor()).name();
        StoredBooking booking = opened.booking();
        long readerId = opened.actor().id();
        boolean herself = readerId == booking.personId();
        AnswerPage page = herself ? ownPage(reader, booking) : deciderPage(reader, readerId, booking);
        return page == null ? nothing(reader, herself, booking) : page;
    }

    private AnswerPage.Nothing nothing(PersonName reader, boolean herself, StoredBooking booking) {
        String title = read(booking).occasion().title();
        return new AnswerPage.Nothing(reader, herself, booking.id(), title, booking.offerId(), booking.occasionId());
    }

    private @Nullable AnswerPage deciderPage(PersonName reader, long deciderId, StoredBooking booking) {
        return requests.waitingFor(deciderId, booking.id())
                .map(request -> new AnswerPage.Decide(
                        reader, request, request.asksHost() ? requests.proposable(request) : List.of()))
                .orElse(null);
    }

    private @Nullable AnswerPage ownPage(PersonName reader, StoredBooking booking) {
        Instant now = clock.instant();
        Instant until = booking.offeredUntil();
        MyBooking read = read(booking);
        if (booking.state() == BookingState.OFFERED && until != null && now.isBefore(until)) {
            return new AnswerPage.Offered(reader, read, until);
        }
        OccasionFacts occasion = occasions.readOccasion(booking.occasionId()).orElse(null);
        if (!booking.state().active() || occasion == null || !now.isBefore(occasion.starts())) {
            return null;
        }
        if (booking.state() == BookingState.WAITLISTED) {
            return occasion.inLastHours(now) ? new AnswerPage.FirstCome(reader, read) : null;
        }
        AnswerPage proposed = proposed(reader, booking, read);
        if (proposed != null) {
            return proposed;
        }
        if (booking.freeToLeave()) {
            return new AnswerPage.Leave(reader, read);
        }
        var absences = calendarAnswers.absences(booking.id());
        return absences.isEmpty() || !read.cancellable() ? null : new AnswerPage.GiveBack(reader, read, absences);
    }

    private @Nullable AnswerPage proposed(PersonName reader, StoredBooking booking, MyBooking read) {
        for (Approval approval : approvals.ofBooking(booking.id())) {
            Long other = approval.proposedOccasionId();
            if (approval.pending() && other != null && clock.instant().isBefore(approval.due())) {
                return occasions
                        .readOccasion(other)
                        .map(occasion -> new AnswerPage.Proposed(
                                reader, read, occasion.id(), occasion.meetings(), approval.due(), approval.words()))
                        .orElse(null);
            }
        }
        return null;
    }

    private MyBooking read(StoredBooking booking) {
        return reading.find(booking.id(), booking.personId(), clock.instant()).orElseThrow();
    }

    /** A yes to what was shown is no yes to what the organiser or the host has put in its place since. */
    private static boolean sameQuestion(AnswerPage shown, AnswerPage now) {
        return switch (now) {
            case AnswerPage.Decide decide ->
                shown instanceof AnswerPage.Decide before && decide.request().asksTheSameAs(before.request());
            case AnswerPage.Offered offered ->
                shown instanceof AnswerPage.Offered before && onSameTimes(before.booking(), offered.booking());
            case AnswerPage.FirstCome first ->
                shown instanceof AnswerPage.FirstCome before && onSameTimes(before.booking(), first.booking());
            case AnswerPage.Proposed proposed ->
                shown instanceof AnswerPage.Proposed before
                        && proposed.occasionId() == before.occasionId()
                        && proposed.meetings().equals(before.meetings());
            default -> true;
        };
    }

    private static boolean onSameTimes(MyBooking one, MyBooking other) {
        return one.occasion().meetings().equals(other.occasion().meetings());
    }

    private LinkOutcome decide(Actor actor, PendingRequest asked, LinkAnswer answer) {
        Refusal refusal = switch (answer) {
            case LinkAnswer.Yes yes -> requests.answer(actor.id(), asked, true, "");
            case LinkAnswer.No no ->
                requests.answer(actor.id(), asked, false, no.reason().strip());
            case LinkAnswer.Propose propose ->
                requests.propose(
                        actor.id(),
                        asked.bookingId(),
                        propose.otherOccasionId(),
                        propose.words().strip());
        };
        return refusal == null ? new LinkOutcome.Done(stateOf(asked.bookingId())) : new LinkOutcome.Refused(refusal);
    }

    private LinkOutcome takeOrDecline(Actor actor, StoredBooking booking, LinkAnswer answer) {
        if (answer instanceof LinkAnswer.Yes) {
            return booked(offeredPlaces.accept(actor, booking.id()));
        }
        return offeredPlaces
                .decline(actor, booking.id())
                .<LinkOutcome>map(LinkOutcome.Refused::new)
                .orElseGet(() -> new LinkOutcome.Done(BookingState.DECLINED));
    }

    private LinkOutcome leave(Actor actor, StoredBooking booking, String reason) {
        return switch (bookings.cancel(actor, booking.id(), reason)) {
            case CancelOutcome.Cancelled cancelled -> new LinkOutcome.Done(BookingState.CANCELLED);
            case CancelOutcome.Refused refused -> new LinkOutcome.Refused(refused.refusal());
        };
    }

    private static LinkOutcome booked(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> new LinkOutcome.Done(BookingState.CONFIRMED);
            case BookingOutcome.Requested requested -> new LinkOutcome.Done(BookingState.REQUESTED);
            case BookingOutcome.Queued queued -> new LinkOutcome.Done(BookingState.WAITLISTED);
            case BookingOutcome.Refused refused -> new LinkOutcome.Refused(refused.refusal());
        };
    }

    private BookingState stateOf(long bookingId) {
        return stored.find(bookingId).orElseThrow().state();
    }
}
