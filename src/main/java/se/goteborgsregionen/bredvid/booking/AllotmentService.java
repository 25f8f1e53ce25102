package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Holds places of an occasion for organisations, and shows who holds what. */
@Service
public class AllotmentService {

    private final SituationQueries occasions;
    private final AllotmentRepository allotments;
    private final Allotting allotting;
    private final RetriedTransaction transaction;

    AllotmentService(
            SituationQueries occasions,
            AllotmentRepository allotments,
            Allotting allotting,
            RetriedTransaction transaction) {
        this.occasions = occasions;
        this.allotments = allotments;
        this.allotting = allotting;
        this.transaction = transaction;
    }

    /**
     * Who has the places of an occasion.
     *
     * @param capacity null: unlimited
     * @param taken places that somebody has
     * @param open places that anybody can have
     * @param lines in the order of their release
     */
    public record Ledger(@Nullable Integer capacity, int taken, int open, List<Line> lines) {

        public Ledger {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Places held for organisations.
     *
     * @param places how many are held, or were filled of those that have been released
     * @param filled how many of them somebody has
     * @param goesOn whether the rest goes on to the next line; else to everybody
     * @param releasedAt when the rest went on; null while it is held
     */
    public record Line(
            long allotmentId,
            Set<Long> organisations,
            int places,
            int filled,
            Instant releaseAt,
            boolean goesOn,
            @Nullable Instant releasedAt) {

        public Line {
            organisations = Set.copyOf(organisations);
        }
    }

    /**
     * The ledger of the occasion.
     *
     * @throws AccessDeniedException for others than organisers of the offer's organisation and GR, and for an occasion that
     *     does not exist
     */
    @MayCall({ORGANISER, GR})
    public Ledger ledger(Actor actor, long occasionId) {
        requireOrganiser(actor, occasionId);
        Places places = allotments.places(occasionId);
        List<Line> lines = places.ledger().stream()
                .map(filled -> new Line(
                        filled.allotment().id(),
                        filled.allotment().organisations(),
                        filled.allotment().places(),
                        filled.filled(),
                        filled.allotment().releaseAt(),
                        filled.allotment().nextId() != null,
                        filled.allotment().releasedAt()))
                .toList();
        return new Ledger(places.capacity(), places.taken(), places.freeFor(null), lines);
    }

    /**
     * Holds places as given, in place of those that have not been released yet; the queue gets what becomes free.
     *
     * @param stages in the order of their release
     * @return why not; empty when it was done
     * @throws AccessDeniedException as {@link #ledger}
     */
    @MayCall({ORGANISER, GR})
    public Optional<Refusal> hold(Actor actor, long occasionId, List<Stage> stages) {
        requireOrganiser(actor, occasionId);
        return transaction
                .run(() -> Optional.ofNullable(allotting.hold(occasionId, stages, actor.id())))
                .orElseGet(() -> Optional.of(new Refusal.Busy()));
    }

    /**
     * Lets go what is left of one before its time. Nothing happens to one that has been released.
     *
     * @throws AccessDeniedException as {@link #ledger}
     */
    @MayCall({ORGANISER, GR})
    public void release(Actor actor, long occasionId, long allotmentId) {
        requireOrganiser(actor, occasionId);
        transaction.run(() -> {
            allotting.releaseNow(occasionId, allotmentId, actor.id());
            return allotmentId;
        });
    }

    private void requireOrganiser(Actor actor, long occasionId) {
        actor.id();
        actor.requireOrganiserOf(occasions
                .readOccasion(occasionId)
                .orElseThrow(() -> new AccessDeniedException("No such occasion"))
                .organiserId());
    }
}
