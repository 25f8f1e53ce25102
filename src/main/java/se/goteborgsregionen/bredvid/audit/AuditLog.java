package se.goteborgsregionen.bredvid.audit;

import java.time.Clock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every change leaves its trace, in the transaction of the change itself. Only ever added to. */
@Component
public class AuditLog {

    /** Ends the detail of what somebody did by a link in a mail. */
    static final String BY_LINK = "via:link";

    private static final ScopedValue<Boolean> FROM_A_MAIL = ScopedValue.newInstance();

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
     * Does something that somebody asked for by a link in a mail, without having signed in: each row of it that names who
     * did it says so.
     */
    public static <T> T byMailedLink(Supplier<T> work) {
        return ScopedValue.where(FROM_A_MAIL, true).call(work::get);
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
        events.insert(
                clock.instant(), actorId, action, subject, subjectId, personId, organisationId, noted(actorId, detail));
    }

    private static String noted(@Nullable Long actorId, String detail) {
        boolean byLink = actorId != null && FROM_A_MAIL.isBound();
        return byLink ? (detail + " " + BY_LINK).strip() : detail;
    }
}
