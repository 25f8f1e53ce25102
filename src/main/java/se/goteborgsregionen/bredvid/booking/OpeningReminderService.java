package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.SIGNED_IN;

/** Tells people by mail when booking opens that they wait for. */
@Service
public class OpeningReminderService {

    private final OpeningReminderRepository reminders;
    private final Clock clock;

    OpeningReminderService(OpeningReminderRepository reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** The actor wants to be told when the occasion can be booked; asked twice, she is told once. */
    @MayCall(SIGNED_IN)
    @Transactional
    public void remind(Actor actor, long occasionId) {
        reminders.ask(occasionId, actor.id(), clock.instant());
    }

    /** Whether the actor has asked to be told. */
    @MayCall(SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean isAsked(Actor actor, long occasionId) {
        return reminders.isAsked(occasionId, actor.id());
    }
}
