package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.shared.Time;

/** What must hold for when an occasion can be booked, its minimum and its queue. Pure functions. */
final class OccasionTermsRules {

    private OccasionTermsRules() {}

    static void check(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        opening(problems, index, occasion);
        if (occasion.terms().closesBefore() == null) {
            lastDay(problems, index, occasion, standing, now);
        } else {
            closing(problems, index, occasion, standing, now);
        }
        minimum(problems, index, occasion, standing, now);
        queue(problems, index, occasion, standing, now);
    }

    private static void opening(OfferRules.Problems problems, int index, OccasionForm occasion) {
        LocalDate opens = occasion.bookingOpens();
        LocalDate last = occasion.lastBookingDay();
        TimeBefore opensBefore = occasion.terms().opensBefore();
        TimeBefore closesBefore = occasion.terms().closesBefore();
        if (opensBefore == null && closesBefore == null) {
            if (opens != null && last != null && !opens.isBefore(last)) {
                problems.add(
                        OfferField.of(Name.BOOKING_OPENS, index), new OfferProblem.OpensTooLate(last.minusDays(1)));
            }
            return;
        }
        OfferField field = OfferField.of(opensBefore == null ? Name.BOOKING_OPENS : Name.OPENS_BEFORE, index);
        amount(problems, field, opensBefore);
        LocalDateTime start = occasion.firstStart();
        if (start == null || (closesBefore == null ? last == null : !closesBefore.isPossible())) {
            return;
        }
        BookingWindow window = BookingWindow.of(occasion, start, null);
        if (window.opens() != null && !window.opens().isBefore(window.closes())) {
            problems.add(field, new OfferProblem.ClosesBeforeOpening());
        }
    }

    private static void amount(OfferRules.Problems problems, OfferField field, @Nullable TimeBefore before) {
        if (before != null && before.amount() == null) {
            problems.add(field, new OfferProblem.Missing());
        } else if (before != null && !before.isPossible()) {
            problems.add(field, new OfferProblem.OutOfRange(1, before.most()));
        }
    }

    private static void lastDay(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        OfferField field = OfferField.of(Name.LAST_BOOKING_DAY, index);
        LocalDate last = occasion.lastBookingDay();
        LocalDate first = occasion.firstDay();
        if (last == null) {
            problems.add(field, new OfferProblem.Missing());
        } else if (first != null && !last.isBefore(first) && !storedDeadline(last, occasion, standing)) {
            problems.add(field, new OfferProblem.ClosesAfterStart(first.minusDays(1)));
        } else if (standing == null && last.isBefore(now.toLocalDate())) {
            problems.add(field, new OfferProblem.ClosedAlready());
        }
    }

    /** A deadline on the first day itself, before the start, can come from elsewhere and stand as it is. */
    private static boolean storedDeadline(LocalDate last, OccasionForm occasion, @Nullable OccasionStanding standing) {
        LocalDateTime start = occasion.firstStart();
        return standing != null
                && BookingDeadline.lastDay(standing.bookingCloses()).equals(last)
                && (start == null || !start.atZone(Time.STOCKHOLM).toInstant().isBefore(standing.bookingCloses()));
    }

    private static void closing(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        OfferField field = OfferField.of(Name.CLOSES_BEFORE, index);
        TimeBefore before = Objects.requireNonNull(occasion.terms().closesBefore());
        amount(problems, field, before);
        LocalDateTime start = occasion.firstStart();
        Instant asOf = now.atZone(Time.STOCKHOLM).toInstant();
        if (standing == null
                && start != null
                && before.instant(start).filter(closes -> !closes.isAfter(asOf)).isPresent()) {
            problems.add(field, new OfferProblem.ClosedLongBefore());
        }
    }

    private static void minimum(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        OccasionTerms terms = occasion.terms();
        if (terms.minimum() == null) {
            return;
        }
        Integer capacity = occasion.unlimited() ? null : occasion.capacity();
        int most = capacity == null ? OfferRules.MOST_PLACES : Math.clamp(capacity, 1, OfferRules.MOST_PLACES);
        if (terms.minimum() < 1 || terms.minimum() > most) {
            problems.add(OfferField.of(Name.MINIMUM, index), new OfferProblem.OutOfRange(1, most));
        }
        OfferField field = OfferField.of(Name.MINIMUM_DECIDED_ON, index);
        LocalDate decided = terms.minimumDecidedOn();
        LocalDate first = occasion.firstDay();
        if (decided == null) {
            problems.add(field, new OfferProblem.Missing());
        } else if (first != null && !decided.isBefore(first)) {
            problems.add(field, new OfferProblem.DecidedTooLate(first.minusDays(1)));
        } else if (decided.isBefore(now.toLocalDate())
                && (standing == null
                        || !decided.equals(standing.stored().terms().minimumDecidedOn()))) {
            problems.add(field, new OfferProblem.InThePast());
        }
    }

    private static void queue(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        OccasionTerms terms = occasion.terms();
        Integer hours = terms.holdHours();
        if (hours == null || hours < OccasionTerms.LEAST_HOLD_HOURS || hours > OccasionTerms.MOST_HOLD_HOURS) {
            problems.add(
                    OfferField.of(Name.HOLD_HOURS, index),
                    new OfferProblem.OutOfRange(OccasionTerms.LEAST_HOLD_HOURS, OccasionTerms.MOST_HOLD_HOURS));
        }
        OfferField field = OfferField.of(Name.QUEUE_CLOSES, index);
        LocalDate closes = terms.queueCloses();
        LocalDate first = occasion.firstDay();
        if (closes != null && first != null && !closes.isBefore(first)) {
            problems.add(field, new OfferProblem.QueueClosesAfterStart(first.minusDays(1)));
        } else if (closes != null && standing == null && closes.isBefore(now.toLocalDate())) {
            problems.add(field, new OfferProblem.InThePast());
        }
    }
}
