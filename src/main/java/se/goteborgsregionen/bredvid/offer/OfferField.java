package se.goteborgsregionen.bredvid.offer;

import java.util.Objects;

/**
 * A field of an {@link OfferForm}, for a problem to stand beside.
 *
 * @param occasion which occasion of the form, from 0; -1 for a field of the offer
 * @param meeting which meeting of that occasion, from 0; -1 for a field of the occasion or the offer
 */
public record OfferField(Name name, int occasion, int meeting) {

    /** What the fields are. */
    public enum Name {
        TITLE,
        SUMMARY,
        DESCRIPTION,
        GOALS,
        BRING,
        WORKPLACE,
        HOST,
        PROFESSIONS,
        AREAS,
        CANCEL_DAYS,
        RELEASE_DAYS,
        ACCEPTANCE_DAYS,
        NO_SHOW_LIMIT,
        TARGET_ORGANISATIONS,
        TARGET_AREAS,
        TARGET_ATTENDED,
        RULES,
        CONTACT_NAME,
        CONTACT_EMAIL,
        CONTACT_PHONE,
        OCCASIONS,
        MEETINGS,
        DAY,
        STARTS,
        ENDS,
        ADDRESS,
        MUNICIPALITY,
        LINK,
        CAPACITY,
        BOOKING_OPENS,
        LAST_BOOKING_DAY,
        OPENS_BEFORE,
        CLOSES_BEFORE,
        MINIMUM,
        MINIMUM_DECIDED_ON,
        HOLD_HOURS,
        QUEUE_CLOSES
    }

    public OfferField {
        Objects.requireNonNull(name);
    }

    public static OfferField of(Name name) {
        return new OfferField(name, -1, -1);
    }

    public static OfferField of(Name name, int occasion) {
        return new OfferField(name, occasion, -1);
    }

    public static OfferField of(Name name, int occasion, int meeting) {
        return new OfferField(name, occasion, meeting);
    }
}
