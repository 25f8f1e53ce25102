package se.goteborgsregionen.bredvid.offer;

import org.jspecify.annotations.Nullable;

/**
 * On what terms a place in an offer is given, as typed.
 *
 * @param releaseNeeded whether the participant's manager has to say yes
 * @param releaseDays working days that she has for it; null while the field is empty
 * @param hostAcceptance whether the receiving unit has to say yes
 * @param acceptanceDays working days that it has for it; null while the field is empty
 * @param allottedFirst whether those whose organisation has places of its own go before others in the queue
 * @param firstTimersFirst whether those who have not attended the offer before go before others in the queue
 * @param noShowLimit from so many absences in a year the organiser has to say yes; null: never
 * @param remindWeek whether those booked are reminded a week before the first meeting
 * @param remindDay whether they are reminded the day before it
 */
public record OfferTerms(
        boolean releaseNeeded,
        @Nullable Integer releaseDays,
        boolean hostAcceptance,
        @Nullable Integer acceptanceDays,
        boolean allottedFirst,
        boolean firstTimersFirst,
        @Nullable Integer noShowLimit,
        boolean remindWeek,
        boolean remindDay) {

    public static final int MOST_DAYS = 30;
    public static final int MOST_ABSENCES = 10;

    public static final int USUAL_DAYS = 3;

    /** Nobody has to be asked, and the queue goes by time alone. */
    public static final OfferTerms USUAL = new OfferTerms(false, USUAL_DAYS, false, USUAL_DAYS, false, false, null);

    /** With both reminders, as most want. */
    public OfferTerms(
            boolean releaseNeeded,
            @Nullable Integer releaseDays,
            boolean hostAcceptance,
            @Nullable Integer acceptanceDays,
            boolean allottedFirst,
            boolean firstTimersFirst,
            @Nullable Integer noShowLimit) {
        this(
                releaseNeeded,
                releaseDays,
                hostAcceptance,
                acceptanceDays,
                allottedFirst,
                firstTimersFirst,
                noShowLimit,
                true,
                true);
    }

    static OfferTerms usual(OfferKind kind) {
        boolean asks = kind == OfferKind.HOSPITATION;
        return new OfferTerms(asks, USUAL_DAYS, asks, USUAL_DAYS, false, false, null);
    }

    /** Without what is typed where nobody sees it and could not stay. */
    OfferTerms tidy() {
        return new OfferTerms(
                releaseNeeded,
                releaseNeeded ? releaseDays : possible(releaseDays),
                hostAcceptance,
                hostAcceptance ? acceptanceDays : possible(acceptanceDays),
                allottedFirst,
                firstTimersFirst,
                noShowLimit,
                remindWeek,
                remindDay);
    }

    /** The nearest that there are columns for. */
    OfferTerms storable() {
        return new OfferTerms(
                releaseNeeded,
                possible(releaseDays),
                hostAcceptance,
                possible(acceptanceDays),
                allottedFirst,
                firstTimersFirst,
                noShowLimit == null || noShowLimit < 1 || noShowLimit > MOST_ABSENCES ? null : noShowLimit,
                remindWeek,
                remindDay);
    }

    private static Integer possible(@Nullable Integer days) {
        return days == null || days < 1 || days > MOST_DAYS ? USUAL_DAYS : days;
    }
}
