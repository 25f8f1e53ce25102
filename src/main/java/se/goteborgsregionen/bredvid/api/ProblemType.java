package se.goteborgsregionen.bredvid.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every reason for which the API says no. A program recognises it by its name, so a name that has once been published is
 * never changed. The texts have a title and an explanation for each.
 */
enum ProblemType {
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    INSUFFICIENT_SCOPE(403),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BAD_REQUEST(400),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_INVALID(400),
    IDEMPOTENCY_KEY_REUSED(422),
    IDEMPOTENCY_IN_PROGRESS(409),
    TOO_MANY_REQUESTS(429),
    FAULT(500),

    // One for each refusal of booking: see RefusalProblems.
    NOT_PUBLISHED(404),
    OCCASION_IS_CANCELLED(409),
    HAS_STARTED(409),
    NOT_OPEN_YET(409),
    HAS_CLOSED(409),
    AWAITS_MANAGER(403),
    NOT_ACTIVE(403),
    NO_WORKPLACE(403),
    OTHER_PROFESSION(403),
    LICENSED_ONLY(403),
    ALREADY_BOOKED(409),
    CLASH(409),
    FULL(409),
    TOO_LONG(422),
    TOO_LATE_TO_CANCEL(409),
    HAS_ENDED(409),
    QUEUE_HAS_CLOSED(409),
    OTHER_ORGANISATION(403),
    OTHER_AREA(403),
    NOT_ATTENDED(403),
    QUEUE_ONLY(409),
    HELD_FOR_OTHERS(409),
    OFFER_HAS_LAPSED(409),
    NOTHING_TO_ANSWER(409),
    CHANGED_SINCE(409),
    REASON_MISSING(422),
    CANNOT_MOVE_THERE(409),
    MOVE_IS_PENDING(409),
    PROPOSED_BEFORE(409),
    PROPOSED_ENOUGH(409),
    OTHER_UNIT(409),
    SAID_NO_BEFORE(409),
    NOT_ALL_FIT(409),
    TOO_FEW_PLACES(409),
    BAD_STAGE(422),
    NOT_BEGUN(409),
    HAD_NO_PLACE(409),
    TOO_OFTEN(409),
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As it stands last in its address: {@code too-many-requests}. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> of(String kebab) {
        return Arrays.stream(values())
                .filter(type -> type.kebab().equals(kebab))
                .findFirst();
    }

    /** Of the few words that say what it is. */
    String titleKey() {
        return "api.problem." + name() + ".title";
    }

    /** Of the sentences that say when it comes and what to do. */
    String aboutKey() {
        return "api.problem." + name() + ".about";
    }
}
