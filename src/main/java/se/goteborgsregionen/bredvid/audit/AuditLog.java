package se.goteborgsregionen.bredvid.audit;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every change leaves its trace, in the transaction of the change itself. Only ever added to. */
@Component
public class AuditLog {

    private final AuditRepository events;
    private final Clock clock;

    AuditLog(AuditRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What the event is about. */
    public enum Subject {
        BOOKING,
        OCCASION,
        OFFER,
        PERSON,
        WORKPLACE,
        ORGANISATION,
        VOCABULARY,
        ACCOUNT
    }

    /**
     * Writes one row. Joins the transaction of the change; there must be one.
     *
     * @param actorId who did it; null for the portal itself
     * @param action a stable word such as {@code booking.confirmed}
     * @param personId whom it concerns, if somebody
     * @param organisationId whose data it is, if an organisation's
     * @param detail what a reader needs beside that, without names or addresses; at most 1,000 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable Long actorId,
            String action,
            Subject subject,
            long subjectId,
            @Nullable Long personId,
            @Nullable Long organisationId,
            String detail) {
        events.insert(clock.instant(), actorId, action, subject, subjectId, personId, organisationId, detail);
    }
}
