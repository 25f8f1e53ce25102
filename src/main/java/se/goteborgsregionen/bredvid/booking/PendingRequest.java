package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * A booking that waits for the reader's answer, with what she needs to decide.
 *
 * @param changesFrom when the occasion begins that the person goes from, and keeps her place of until this is settled; null:
 *     it is no change of occasion
 * @param kinds what she is asked; with both roles she answers once
 * @param professionSwedish the person's; empty when her profile names none
 * @param goals what the person wants to learn; may be empty
 * @param starts when the first meeting begins, a time on the wall
 * @param ends when the last meeting ends
 * @param askedAt since when it waits
 * @param due the first instant at which it is too late
 * @param guard how the person's unit stands then; null where it has no limit, and for those who are not asked for her release
 * @param wentOnAt when whoever stands above was asked too, because nobody had answered; null: not yet
 */
public record PendingRequest(
        long bookingId,
        long personId,
        PersonName person,
        String professionSwedish,
        String professionEnglish,
        String workplace,
        String organisation,
        String goals,
        long occasionId,
        long offerId,
        OfferKind kind,
        String title,
        String organiser,
        LocalDateTime starts,
        LocalDateTime ends,
        int meetings,
        @Nullable LocalDateTime changesFrom,
        Set<ApprovalKind> kinds,
        Instant askedAt,
        Instant due,
        @Nullable Guard guard,
        @Nullable Instant wentOnAt) {

    public PendingRequest {
        kinds = Set.copyOf(kinds);
    }

    /** The person's profession in the reader's language; empty when her profile names none. */
    public String profession(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionEnglish : professionSwedish;
    }

    /** Whether a yes takes the unit over its limit. */
    public boolean overGuard() {
        return guard != null && guard.over();
    }

    /** Whether she is asked to receive the person, so that she can propose another occasion. */
    public boolean asksHost() {
        return kinds.contains(ApprovalKind.ACCEPTANCE);
    }

    /** Whether whoever has read the other has been asked this: of the same dates, and in all of these roles. */
    boolean asksTheSameAs(PendingRequest other) {
        return bookingId == other.bookingId
                && other.kinds.containsAll(kinds)
                && starts.equals(other.starts)
                && ends.equals(other.ends)
                && meetings == other.meetings;
    }

    PendingRequest guardedBy(@Nullable Guard seen) {
        return new PendingRequest(
                bookingId,
                personId,
                person,
                professionSwedish,
                professionEnglish,
                workplace,
                organisation,
                goals,
                occasionId,
                offerId,
                kind,
                title,
                organiser,
                starts,
                ends,
                meetings,
                changesFrom,
                kinds,
                askedAt,
                due,
                seen,
                wentOnAt);
    }
}
