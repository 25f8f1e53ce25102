package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * What an organiser has typed about one occasion.
 *
 * @param id null until it is stored as part of a published offer
 * @param unlimited no number of places; only where one can take part digitally
 * @param bookingOpens it can be booked from the start of this day in Stockholm; null: as soon as it is published, unless the
 *     terms say otherwise
 * @param lastBookingDay it can be booked to the end of this day in Stockholm, unless the terms say otherwise
 */
public record OccasionForm(
        @Nullable Long id,
        Form form,
        String address,
        @Nullable Long municipalityId,
        String digitalLink,
        boolean unlimited,
        @Nullable Integer capacity,
        @Nullable LocalDate bookingOpens,
        @Nullable LocalDate lastBookingDay,
        OccasionTerms terms,
        List<MeetingForm> meetings) {

    public OccasionForm {
        meetings = List.copyOf(meetings);
    }

    static OccasionForm blank(OfferKind kind) {
        return new OccasionForm(
                null,
                Form.ON_SITE,
                "",
                null,
                "",
                false,
                kind == OfferKind.HOSPITATION ? 1 : null,
                null,
                null,
                OccasionTerms.USUAL,
                List.of(MeetingForm.BLANK));
    }

    public boolean onSite() {
        return form != Form.DIGITAL;
    }

    public boolean digital() {
        return form != Form.ON_SITE;
    }

    /** Whether everything is filled in that an occasion needs; it may be wrong all the same. */
    public boolean isWhole() {
        return !meetings.isEmpty()
                && meetings.stream().allMatch(meeting -> meeting.startsAt() != null && meeting.endsAt() != null)
                && (!onSite() || (!address.isBlank() && municipalityId != null))
                && (!digital() || !digitalLink.isBlank())
                && ((unlimited && digital()) || capacity != null)
                && (lastBookingDay != null || terms.closesBefore() != null);
    }

    /** When the earliest meeting starts, on the wall in Stockholm; null while none has both day and time. */
    public @Nullable LocalDateTime firstStart() {
        return meetings.stream()
                .map(MeetingForm::startsAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same on other terms. */
    public OccasionForm with(OccasionTerms others) {
        return new OccasionForm(
                id,
                form,
                address,
                municipalityId,
                digitalLink,
                unlimited,
                capacity,
                bookingOpens,
                lastBookingDay,
                others,
                meetings);
    }

    /** The day of the earliest meeting that has one; null without any. */
    public @Nullable LocalDate firstDay() {
        return meetings.stream()
                .map(MeetingForm::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The days of the meetings that have one, in order. */
    List<LocalDate> days() {
        return meetings.stream()
                .map(MeetingForm::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** A new one at the same place with as many places, whose day is still to be chosen. */
    public OccasionForm again() {
        MeetingForm first = meetings.isEmpty() ? MeetingForm.BLANK : meetings.getFirst();
        return new OccasionForm(
                null,
                form,
                address,
                municipalityId,
                digitalLink,
                unlimited,
                capacity,
                null,
                null,
                terms.again(),
                List.of(new MeetingForm(null, null, first.starts(), first.ends())));
    }

    /** As a new one, all its days moved by so many. */
    public OccasionForm movedBy(long days) {
        return new OccasionForm(
                null,
                form,
                address,
                municipalityId,
                digitalLink,
                unlimited,
                capacity,
                bookingOpens == null ? null : bookingOpens.plusDays(days),
                lastBookingDay == null ? null : lastBookingDay.plusDays(days),
                terms.movedBy(days),
                meetings.stream().map(meeting -> meeting.movedBy(days)).toList());
    }

    /** Whether those booked on it have to be told when it becomes the other: another time, place or link. */
    public boolean tellsTheBooked(OccasionForm after) {
        OccasionForm was = tidy();
        OccasionForm is = after.tidy();
        return was.form != is.form
                || !was.address.equals(is.address)
                || !was.digitalLink.equals(is.digitalLink)
                || !Objects.equals(was.municipalityId, is.municipalityId)
                || !inOrder(was.meetings).equals(inOrder(is.meetings));
    }

    private static List<MeetingForm> inOrder(List<MeetingForm> meetings) {
        return meetings.stream().sorted(MeetingForm.BY_TIME).toList();
    }

    OccasionForm tidy() {
        return new OccasionForm(
                id,
                form,
                onSite() ? TypedText.tidy(address) : "",
                onSite() ? municipalityId : null,
                digital() ? TypedText.tidy(digitalLink) : "",
                unlimited && digital(),
                unlimited && digital() ? null : capacity,
                terms.opensBefore() == null ? bookingOpens : null,
                terms.closesBefore() == null ? lastBookingDay : null,
                terms.tidy(),
                meetings);
    }
}
