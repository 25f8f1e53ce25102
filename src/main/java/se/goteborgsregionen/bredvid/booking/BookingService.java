package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.BookingWarnings.Travel;
import se.goteborgsregionen.bredvid.booking.Situation.Glance;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.ANYONE;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.SELF;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/**
 * Books, queues and cancels. Each call first glances without a lock, which refuses most of a rush cheaply; whoever may
 * still get a place is judged inside one transaction that has locked the occasion and the person, and is run anew from
 * the start when the database gives it up for another.
 */
@Service
public class BookingService {

    /** As long as wishes for learning and reasons may be. */
    public static final int MOST_GOALS = 1000;

    public static final int MOST_REASON = 500;

    private final SituationQueries occasions;
    private final SituationReader situations;
    private final StoredBookingQueries stored;
    private final BookingDesk desk;
    private final Endings endings;
    private final QueuesWaitedIn queuesWaitedIn;
    private final HistoryQueries history;
    private final MyBookingQueries reading;
    private final WaysOn waysOn;
    private final RetriedTransaction transaction;
    private final Clock clock;

    BookingService(
            SituationQueries occasions,
            SituationReader situations,
            StoredBookingQueries stored,
            BookingDesk desk,
            Endings endings,
            QueuesWaitedIn queuesWaitedIn,
            HistoryQueries history,
            MyBookingQueries reading,
            WaysOn waysOn,
            RetriedTransaction transaction,
            Clock clock) {
        this.occasions = occasions;
        this.situations = situations;
        this.stored = stored;
        this.desk = desk;
        this.endings = endings;
        this.queuesWaitedIn = queuesWaitedIn;
        this.history = history;
        this.reading = reading;
        this.waysOn = waysOn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What the booking panel of the occasion shows to the actor; a visitor sees what holds for everybody.
     *
     * @return for an unknown occasion or a draft, {@link Refusal.NotPublished}
     */
    @MayCall(ANYONE)
    public BookingPreview preview(Actor actor, long occasionId) {
        if (!actor.signedIn()) {
            return previewForVisitor(occasionId);
        }
        Situation situation = situations.read(occasionId, actor.id()).orElse(null);
        if (situation == null) {
            return notNow(new Refusal.NotPublished(), occasionId, null);
        }
        if (situation.own() != null) {
            return reading.find(situation.own().id(), actor.id(), clock.instant())
                    .<BookingPreview>map(booking -> new BookingPreview.Mine(booking, canPress(situation)))
                    .orElseGet(() -> notNow(new Refusal.NotPublished(), occasionId, null));
        }
        Refusal refusal = BookingRules.refuseBooking(situation, asking(ActingAs.HERSELF));
        return refusal == null ? bookable(situation) : notNow(refusal, occasionId, actor.id());
    }

    /**
     * Books a place. Asked for twice, the second time is refused as {@link Refusal.AlreadyBooked}. Booking's opening and
     * closing times do not bind an organiser or GR who books for another.
     *
     * @param personId whose place it will be: the actor herself, somebody of a workplace she leads, or anybody for an
     *     organiser of the offer's organisation and for GR
     * @param goals what the person wants to learn; may be empty
     * @throws AccessDeniedException for everybody else
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public BookingOutcome book(Actor actor, long occasionId, long personId, String goals) {
        return take(actor, occasionId, personId, goals, false, "");
    }

    /**
     * Books a place for somebody who is not of the target group, which only an organiser of the offer's organisation and GR
     * can; everything else is asked as ever.
     *
     * @param reason why, for the audit; not blank
     * @throws AccessDeniedException for everybody else
     */
    @MayCall({ORGANISER, GR})
    public BookingOutcome bookOutsideTargetGroup(Actor actor, long occasionId, long personId, String reason) {
        long organiserId = occasions
                .readOccasion(occasionId)
                .map(OccasionFacts::organiserId)
                .orElseThrow(() -> new AccessDeniedException("No such occasion"));
        actor.requireOrganiserOf(organiserId);
        if (reason.isBlank()) {
            return refused(new Refusal.ReasonMissing(), occasionId, personId);
        }
        return reason.length() > MOST_REASON
                ? refused(new Refusal.TooLong(MOST_REASON), occasionId, personId)
                : take(actor, occasionId, personId, "", false, reason.strip());
    }

    /**
     * Joins the queue of an occasion that is full, last. If a place has become free meanwhile, the person gets it at once
     * and the outcome is {@link BookingOutcome.Confirmed}.
     *
     * @throws AccessDeniedException for those who could not book for the person either
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public BookingOutcome queue(Actor actor, long occasionId, long personId, String goals) {
        return take(actor, occasionId, personId, goals, true, "");
    }

    /**
     * Gives back a place, or leaves the queue. The person and her manager can until the end of the day that the offer
     * says, organisers and GR at any time; a queue can always be left. The place goes to the queue at once.
     *
     * @param reason why, for the person's own record; may be empty
     * @throws AccessDeniedException for everybody else, and for a booking that does not exist
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public CancelOutcome cancel(Actor actor, long bookingId, String reason) {
        StoredBooking seen = stored.find(bookingId).orElseThrow(() -> new AccessDeniedException("No such booking"));
        ActingAs as = ActingAs.of(actor, seen.personId(), seen.workplaceId(), seen.organiserId());
        String why = reason.strip();
        if (why.length() > MOST_REASON) {
            return new CancelOutcome.Refused(new Refusal.TooLong(MOST_REASON), List.of());
        }
        CancelOutcome outcome = transaction
                .run(() -> endings.cancel(actor, as, seen, why))
                .orElseGet(() -> new CancelOutcome.Refused(new Refusal.Busy(), List.of(new WayOn.TryAgain())));
        if (outcome instanceof CancelOutcome.Cancelled cancelled && cancelled.heldPlace()) {
            queuesWaitedIn.feed(seen.personId());
        }
        return outcome;
    }

    /** In the last hours a free place is for whoever of the queue presses first. */
    private boolean canPress(Situation situation) {
        Situation.OwnBooking own = situation.own();
        Asking asking = asking(ActingAs.HERSELF);
        return own != null
                && own.state() == BookingState.WAITLISTED
                && situation.occasion().inLastHours(asking.now())
                && situation.free() > 0
                && BookingRules.refusePromotion(situation, asking) == null;
    }

    private BookingPreview previewForVisitor(long occasionId) {
        OccasionFacts occasion = occasions.readOccasion(occasionId).orElse(null);
        if (occasion == null) {
            return notNow(new Refusal.NotPublished(), occasionId, null);
        }
        Refusal refusal = BookingRules.refuseAnybody(occasion, asking(ActingAs.HERSELF));
        return refusal == null ? new BookingPreview.SignInFirst() : notNow(refusal, occasionId, null);
    }

    private BookingPreview bookable(Situation situation) {
        OccasionFacts occasion = situation.occasion();
        boolean travels =
                situation.held().stream().anyMatch(held -> held.where().municipalityId() != null);
        Travel travel = travels ? history.travel() : new Travel(Map.of());
        Set<ApprovalKind> waitsFor = ApprovalRules.needed(situation, ActingAs.HERSELF).stream()
                .map(ApprovalRules.Needed::kind)
                .collect(Collectors.toUnmodifiableSet());
        return new BookingPreview.Bookable(
                CancelTerms.of(occasion.meetings().getFirst(), occasion.terms().cancelDays()),
                occasion.closes(),
                waitsFor,
                BookingWarnings.of(situation, travel));
    }

    private BookingPreview notNow(Refusal refusal, long occasionId, @Nullable Long personId) {
        return new BookingPreview.NotNow(refusal, waysOn.from(refusal, occasionId, personId));
    }

    private BookingOutcome take(
            Actor actor, long occasionId, long personId, String goals, boolean queueIfFull, String override) {
        String wishes = goals.strip();
        if (wishes.length() > MOST_GOALS) {
            return refused(new Refusal.TooLong(MOST_GOALS), occasionId, personId);
        }
        Optional<BookingOutcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            Glance seen =
                    occasions.glance(occasionId, personId, clock.instant()).orElse(null);
            if (seen == null) {
                actor.id();
                return refused(new Refusal.NotPublished(), occasionId, personId);
            }
            ActingAs as = ActingAs.of(actor, personId, seen.workplaceId(), seen.organiserId());
            BookingDesk.Wanted wanted =
                    new BookingDesk.Wanted(occasionId, personId, actor.id(), as, wishes, queueIfFull, override);
            Refusal refusal = seen.promising(clock.instant()) ? null : refuseWithoutLock(wanted);
            refusal = refusal == null ? Pace.refuse(as, seen.made()) : refusal;
            if (refusal != null) {
                return refused(refusal, occasionId, personId);
            }
            Optional<Optional<BookingOutcome>> tried = transaction.run(() -> desk.take(wanted, seen.counted()));
            if (tried.isEmpty()) {
                return refused(new Refusal.Busy(), occasionId, personId);
            }
            outcome = tried.get();
        }
        return outcome.get() instanceof BookingOutcome.Refused lost
                ? refused(lost.refusal(), occasionId, personId)
                : outcome.get();
    }

    /** In a rush most people are refused: they are told by a plain read, and keep out of the way of the others. */
    private @Nullable Refusal refuseWithoutLock(BookingDesk.Wanted wanted) {
        Situation seen = situations.read(wanted.occasionId(), wanted.personId()).orElse(null);
        if (seen == null) {
            return new Refusal.NotPublished();
        }
        Asking asking = new Asking(clock.instant(), wanted.as() == ActingAs.ORGANISER, wanted.overrides());
        var own = seen.own();
        if (own != null
                && own.state() == BookingState.WAITLISTED
                && seen.occasion().inLastHours(asking.now())) {
            return seen.free() > 0 ? null : new Refusal.AlreadyBooked(own.id(), own.state());
        }
        return wanted.queueIfFull()
                ? BookingRules.refuseQueueing(seen, asking)
                : BookingRules.refuseBooking(seen, asking);
    }

    private BookingOutcome refused(Refusal refusal, long occasionId, long personId) {
        return new BookingOutcome.Refused(refusal, waysOn.from(refusal, occasionId, personId));
    }

    private Asking asking(ActingAs as) {
        return new Asking(clock.instant(), as == ActingAs.ORGANISER);
    }
}
