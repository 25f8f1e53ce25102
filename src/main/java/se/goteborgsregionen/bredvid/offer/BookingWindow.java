package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * When an occasion can be booked and its queue joined, as instants.
 *
 * @param opens null: from the moment it is published
 * @param closes the first instant at which it can no longer be booked
 * @param queueCloses the first instant at which its queue can no longer be joined; null: at the start
 */
record BookingWindow(
        @Nullable Instant opens, Instant closes, @Nullable Instant queueCloses) {

    /**
     * What the form says. An instant that is stored stays where its day has not been changed; what is so long before the
     * first meeting follows it.
     *
     * @param before how it is stored; null for a new occasion
     */
    static BookingWindow of(OccasionForm form, LocalDateTime firstStart, @Nullable OccasionStanding before) {
        OccasionTerms terms = form.terms();
        OccasionTerms stored =
                before == null ? OccasionTerms.USUAL : before.stored().terms();
        return new BookingWindow(
                terms.opensBefore() == null
                        ? BookingOpening.opening(
                                form.bookingOpens(),
                                before == null || stored.opensBefore() != null ? null : before.bookingOpens())
                        : terms.opensBefore().instant(firstStart).orElse(null),
                terms.closesBefore() == null
                        ? closing(
                                form,
                                firstStart,
                                before == null || stored.closesBefore() != null ? null : before.bookingCloses())
                        : terms.closesBefore().instant(firstStart).orElse(start(firstStart)),
                terms.queueCloses() == null
                        ? null
                        : BookingDeadline.closing(terms.queueCloses(), before == null ? null : before.queueCloses()));
    }

    private static Instant closing(OccasionForm form, LocalDateTime firstStart, @Nullable Instant stored) {
        return form.lastBookingDay() == null
                ? start(firstStart)
                : BookingDeadline.closing(form.lastBookingDay(), stored);
    }

    private static Instant start(LocalDateTime firstStart) {
        return firstStart.atZone(Time.STOCKHOLM).toInstant();
    }
}
