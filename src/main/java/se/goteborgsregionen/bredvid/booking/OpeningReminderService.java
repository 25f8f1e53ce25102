package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.SIGNED_IN;

/** Tells people by mail when booking opens that they wait for. */
@Service
public class OpeningReminderService {

    private final SituationQueries occasions;
    private final OpeningReminderRepository reminders;
    private final Clock clock;

    OpeningReminderService(SituationQueries occasions, OpeningReminderRepository reminders, Clock clock) {
        this.occasions = occasions;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * The actor wants to be told when the occasion can be booked; asked twice, she is told once. Nothing is kept of one that
     * can be booked now.
     *
     * @return why booking will not open for anybody; empty when it will, or has
     */
    @MayCall(SIGNED_IN)
    @Transactional
    public Optional<Refusal> remind(Actor actor, long occasionId) {
        long personId = actor.id();
        Instant now = clock.instant();
        OccasionFacts occasion = occasions.readOccasion(occasionId).orElse(null);
        Refusal standing = occasion == null
                ? new Refusal.NotPublished()
                : BookingRules.refuseAnybody(occasion, new Asking(now, false));
        return switch (standing) {
            case null -> Optional.empty();
            case Refusal.NotOpenYet early -> {
                reminders.ask(occasionId, personId, now);
                yield Optional.empty();
            }
            case Refusal.NotPublished none -> Optional.of(none);
            case Refusal.OccasionIsCancelled cancelled -> Optional.of(cancelled);
            case Refusal.HasStarted started -> Optional.of(started);
            case Refusal.HasClosed closed -> Optional.of(closed);
            default -> Optional.empty();
        };
    }

    /** Whether the actor has asked to be told. */
    @MayCall(SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean isAsked(Actor actor, long occasionId) {
        return reminders.isAsked(occasionId, actor.id());
    }
}
