package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stored offers as forms. Pure functions. */
final class OfferEditing {

    private OfferEditing() {}

    static OfferForm formOf(Offer offer, List<Occasion> occasions) {
        return new OfferForm(
                offer.organisation().id(),
                offer.workplace() == null ? null : offer.workplace().id(),
                offer.kind(),
                offer.title(),
                offer.summary(),
                offer.description(),
                String.join("\n", offer.goals()),
                String.join("\n", offer.bring()),
                offer.level(),
                offer.licensedOnly(),
                offer.terms(),
                offer.contact(),
                offer.hostId(),
                offer.cancelDays(),
                offer.professions().stream().map(profession -> profession.id()).collect(Collectors.toSet()),
                offer.areas().stream().map(area -> area.id()).collect(Collectors.toSet()),
                offer.target(),
                occasions.stream().map(OfferEditing::formOf).toList());
    }

    static OccasionForm formOf(Occasion occasion) {
        return new OccasionForm(
                occasion.id(),
                occasion.form(),
                occasion.address(),
                occasion.municipality() == null ? null : occasion.municipality().id(),
                occasion.digitalLink(),
                occasion.unlimited(),
                occasion.capacity(),
                occasion.terms().opensBefore() == null ? BookingOpening.day(occasion.bookingOpens()) : null,
                occasion.terms().closesBefore() == null ? BookingDeadline.lastDay(occasion.bookingCloses()) : null,
                occasion.terms(),
                occasion.meetings().stream().map(MeetingForm::of).toList());
    }

    /** What may still be changed before what is over or cancelled, each the earliest first. */
    static List<Occasion> comingFirst(List<Occasion> occasions, LocalDateTime now) {
        return occasions.stream()
                .sorted(Comparator.comparing(
                        occasion -> !OccasionStanding.of(occasion).mayChange(now)))
                .toList();
    }

    /** As a new offer whose first day is the given one and whose other days keep their distance to it. */
    static OfferForm startingOn(OfferForm form, LocalDate start) {
        long days = form.occasions().stream()
                .map(OccasionForm::firstDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(first -> ChronoUnit.DAYS.between(first, start))
                .orElse(0L);
        return form.with(form.occasions().stream()
                .map(occasion -> occasion.movedBy(days))
                .toList());
    }

    /** Whether people in the queue may get a place. */
    static boolean addsPlaces(Occasion before, OccasionForm after) {
        Integer had = before.capacity();
        Integer has = after.capacity();
        return had != null && (has == null || has > had);
    }

    /** Whether a draft's occasion is whole enough for the columns. */
    static boolean storable(OccasionForm occasion) {
        return !occasion.meetings().isEmpty()
                && occasion.meetings().stream()
                        .allMatch(meeting -> meeting.startsAt() != null
                                && meeting.endsAt() != null
                                && meeting.startsAt().isBefore(meeting.endsAt()))
                && (occasion.unlimited()
                        || (occasion.capacity() != null
                                && occasion.capacity() >= 1
                                && occasion.capacity() <= OfferRules.MOST_PLACES));
    }
}
