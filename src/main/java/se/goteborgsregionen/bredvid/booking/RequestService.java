package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.booking.PendingRequestQueries.Question;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.HOST;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.SIGNED_IN;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/**
 * Shows and takes the answers that bookings wait for: the manager's release, the host's acceptance, the organiser's approval.
 * Nobody answers for herself; whoever answers may do so as things stand at that moment.
 */
@Service
public class RequestService {

    private static final int MOST_PROPOSABLE = 20;

    private final PendingRequestQueries requests;
    private final StoredBookingQueries stored;
    private final ApprovalRepository approvals;
    private final Deciders deciders;
    private final Answers answers;
    private final AlternativeQueries alternatives;
    private final UnitGuard guard;
    private final QueuesWaitedIn queuesWaitedIn;
    private final RetriedTransaction transaction;
    private final Clock clock;

    RequestService(
            PendingRequestQueries requests,
            StoredBookingQueries stored,
            ApprovalRepository approvals,
            Deciders deciders,
            Answers answers,
            AlternativeQueries alternatives,
            UnitGuard guard,
            QueuesWaitedIn queuesWaitedIn,
            RetriedTransaction transaction,
            Clock clock) {
        this.requests = requests;
        this.stored = stored;
        this.approvals = approvals;
        this.deciders = deciders;
        this.answers = answers;
        this.alternatives = alternatives;
        this.guard = guard;
        this.queuesWaitedIn = queuesWaitedIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All that waits for the actor's own answer, the most urgent first; a booking with two questions to her once. */
    @MayCall(SIGNED_IN)
    public List<PendingRequest> waitingFor(Actor actor) {
        return forDecider(requests.mayConcern(actor, clock.instant()), actor.id());
    }

    /** How many bookings wait for the actor's answer: quicker than {@link #waitingFor}, for the menu. */
    @MayCall(SIGNED_IN)
    public int countWaiting(Actor actor) {
        actor.id();
        return requests.count(actor, clock.instant());
    }

    /** What one booking still waits for from this person; empty when she has no say in it, or no longer. */
    Optional<PendingRequest> waitingFor(long deciderId, long bookingId) {
        return forDecider(requests.ofBooking(bookingId, clock.instant()), deciderId).stream()
                .findFirst();
    }

    private List<PendingRequest> forDecider(List<Question> questions, long deciderId) {
        List<PendingRequest> hers = questions.stream()
                .filter(question -> mayAnswer(deciderId, question))
                .map(this::guarded)
                .toList();
        return List.copyOf(PendingRequestQueries.merged(hers));
    }

    private boolean mayAnswer(long deciderId, Question question) {
        PendingRequest request = question.request();
        return deciders.mayAnswer(approvals.find(question.approvalId()), request.personId(), request.occasionId())
                .contains(deciderId);
    }

    private PendingRequest guarded(Question question) {
        PendingRequest request = question.request();
        Long workplace = question.workplaceId();
        return question.kind() != ApprovalKind.RELEASE || workplace == null
                ? request
                : request.guardedBy(guard.of(workplace, question.mostAway(), request.personId(), request.occasionId()));
    }

    /**
     * Occasions that a host could propose instead of the one that the person has asked for: of the same offer, to come, with
     * places. Empty for those who are not asked to receive her.
     *
     * @throws AccessDeniedException for those who are not signed in
     */
    @MayCall({HOST, ORGANISER, GR})
    public List<WayOn.OtherOccasion> proposable(Actor actor, long bookingId) {
        return waitingFor(actor.id(), bookingId)
                .filter(PendingRequest::asksHost)
                .map(this::proposable)
                .orElse(List.of());
    }

    List<WayOn.OtherOccasion> proposable(PendingRequest request) {
        Set<Long> before = approvals.proposed(request.bookingId());
        return alternatives
                .to(request.occasionId(), request.personId(), clock.instant(), MOST_PROPOSABLE)
                .ofSameOffer()
                .stream()
                .filter(WayOn.OtherOccasion.class::isInstance)
                .map(WayOn.OtherOccasion.class::cast)
                .filter(other -> !before.contains(other.occasionId()))
                .toList();
    }

    /**
     * Says yes or no to several at once, each in a transaction of its own.
     *
     * @param reason for a no: why, for the person's own record; needed for a no
     * @return per booking why it was not done; empty where it was
     * @throws AccessDeniedException for those who are not signed in; whoever has no say gets {@link Refusal.NothingToAnswer}
     */
    @MayCall({UNIT_MANAGER, HOST, ORGANISER, GR})
    public Map<Long, Optional<Refusal>> answer(Actor actor, List<Long> bookingIds, boolean yes, String reason) {
        long deciderId = actor.id();
        Map<Long, Optional<Refusal>> outcomes = new LinkedHashMap<>();
        for (long bookingId : bookingIds) {
            outcomes.put(bookingId, Optional.ofNullable(answer(deciderId, bookingId, yes, reason.strip(), () -> true)));
        }
        return outcomes;
    }

    /**
     * The same for what the actor has seen: what was moved to other dates since is not answered, but
     * {@link Refusal.ChangedSince}, so that she looks again.
     *
     * @throws AccessDeniedException as {@link #answer}
     */
    @MayCall({UNIT_MANAGER, HOST, ORGANISER, GR})
    public Map<Long, Optional<Refusal>> answerAsShown(
            Actor actor, List<PendingRequest> shown, boolean yes, String reason) {
        long deciderId = actor.id();
        Map<Long, Optional<Refusal>> outcomes = new LinkedHashMap<>();
        for (PendingRequest seen : shown) {
            outcomes.put(seen.bookingId(), Optional.ofNullable(answer(deciderId, seen, yes, reason.strip())));
        }
        return outcomes;
    }

    /** The same for one; also for a link in a mail, which names the person itself. */
    @Nullable
    Refusal answer(long deciderId, PendingRequest shown, boolean yes, String reason) {
        // Asked once the occasion is locked, so that it cannot be moved between the look and the answer.
        BooleanSupplier stillSo = () -> waitingFor(deciderId, shown.bookingId())
                .filter(now -> now.asksTheSameAs(shown))
                .isPresent();
        return answer(deciderId, shown.bookingId(), yes, reason, stillSo);
    }

    private @Nullable Refusal answer(
            long deciderId, long bookingId, boolean yes, String reason, BooleanSupplier stillSo) {
        if (!yes && reason.isEmpty()) {
            return new Refusal.ReasonMissing();
        }
        if (reason.length() > BookingService.MOST_REASON) {
            return new Refusal.TooLong(BookingService.MOST_REASON);
        }
        StoredBooking seen = stored.find(bookingId).orElse(null);
        if (seen == null) {
            return new Refusal.NothingToAnswer();
        }
        Optional<Optional<Refusal>> outcome =
                transaction.run(() -> Optional.ofNullable(answers.decide(seen, deciderId, yes, reason, stillSo)));
        if (!yes && outcome.isPresent() && outcome.get().isEmpty()) {
            queuesWaitedIn.feed(seen.personId());
        }
        return outcome.isEmpty() ? new Refusal.Busy() : outcome.get().orElse(null);
    }

    /**
     * The host proposes another occasion of the same offer instead; the request stands until the person has answered.
     *
     * @param words to the person; may be empty
     * @return why not; empty when it was done
     * @throws AccessDeniedException for those who are not signed in
     */
    @MayCall({HOST, ORGANISER, GR})
    public Optional<Refusal> propose(Actor actor, long bookingId, long occasionId, String words) {
        return Optional.ofNullable(propose(actor.id(), bookingId, occasionId, words.strip()));
    }

    /** The same for a link in a mail. */
    @Nullable
    Refusal propose(long hostId, long bookingId, long occasionId, String words) {
        StoredBooking seen = stored.find(bookingId).orElse(null);
        if (seen == null) {
            return new Refusal.NothingToAnswer();
        }
        if (words.length() > BookingService.MOST_REASON) {
            return new Refusal.TooLong(BookingService.MOST_REASON);
        }
        Optional<Optional<Refusal>> outcome =
                transaction.run(() -> Optional.ofNullable(answers.propose(seen, hostId, occasionId, words)));
        return outcome.isEmpty() ? new Refusal.Busy() : outcome.get().orElse(null);
    }

    /**
     * Who has been asked about a booking, and since when; for the person herself and those who handle it.
     *
     * @throws AccessDeniedException for everybody else
     */
    @MayCall({MayCall.Who.SELF, UNIT_MANAGER, ORGANISER, GR})
    public List<Waiting> waitsFor(Actor actor, long bookingId) {
        actor.id();
        StoredBooking booking = stored.find(bookingId).orElseThrow(() -> new AccessDeniedException("No such booking"));
        ActingAs.of(actor, booking.personId(), booking.workplaceId(), booking.organiserId());
        List<Waiting> waiting = new ArrayList<>();
        for (Approval approval : approvals.ofBooking(bookingId)) {
            if (approval.pending()) {
                waiting.add(new Waiting(
                        approval.kind(),
                        deciders.asked(approval.kind(), booking.personId(), booking.occasionId()),
                        approval.askedAt(),
                        approval.due(),
                        approval.escalatedAt(),
                        wentOnTo(approval, booking),
                        approval.proposedOccasionId(),
                        approval.words()));
            }
        }
        return List.copyOf(waiting);
    }

    private List<Long> wentOnTo(Approval approval, StoredBooking booking) {
        return approval.escalatedAt() == null
                ? List.of()
                : deciders.above(approval.kind(), booking.personId(), booking.occasionId());
    }

    /**
     * A yes that is waited for.
     *
     * @param personIds who was asked
     * @param due the first instant at which it is too late
     * @param wentOnAt when half of the time had gone and whoever stands above was asked too; null: not yet
     * @param wentOnTo who that was; empty where nobody stands above
     * @param proposedOccasionId what the host proposes instead; null: nothing
     * @param words the host's, with the proposal; may be empty
     */
    public record Waiting(
            ApprovalKind kind,
            List<Long> personIds,
            Instant since,
            Instant due,
            @Nullable Instant wentOnAt,
            List<Long> wentOnTo,
            @Nullable Long proposedOccasionId,
            String words) {

        public Waiting {
            personIds = List.copyOf(personIds);
            wentOnTo = List.copyOf(wentOnTo);
        }
    }
}
