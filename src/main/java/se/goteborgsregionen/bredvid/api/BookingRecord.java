package se.goteborgsregionen.bredvid.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/** A booking as a program reads it. */
@Schema(name = "Booking", description = "A person's hold on an occasion.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingRecord(
        long id,

        @Schema(description = "REQUESTED, OFFERED and CONFIRMED hold a place; WAITLISTED stands in the queue.")
        BookingState state,

        @Schema(description = "The number in the queue, 1 is first; only while WAITLISTED.") @Nullable
        Integer position,

        Instant bookedAt,

        @Schema(description = "Since when it is in its state.")
        Instant stateAt,

        @Schema(description = "What the person wants to learn.")
        String goals,

        @Schema(description = "Whether the person may cancel it herself now.")
        boolean cancellable,

        @Schema(description = "The first instant at which she can no longer cancel it herself.")
        Instant cancellableUntil,

        OccasionRecord occasion,

        @Schema(description = "The booking's page for people.")
        String page) {

    /** What it is a booking of. */
    @Schema(name = "Occasion", description = "One run of an offer.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccasionRecord(
            long id,
            long offerId,
            OfferKind kind,
            String title,
            String organisation,
            @Nullable String workplace,
            Form form,
            String address,
            @Nullable String municipality,

            @Schema(description = "Empty unless the booking is CONFIRMED.")
            String digitalLink,

            @Schema(description = "Whether the organiser has cancelled it.")
            boolean cancelled,

            List<MeetingRecord> meetings) {

        OccasionRecord {
            meetings = List.copyOf(meetings);
        }
    }

    /** One date and time of it. */
    @Schema(name = "Meeting", description = "One date and time of an occasion.")
    record MeetingRecord(OffsetDateTime starts, OffsetDateTime ends) {}

    static BookingRecord of(MyBooking booking, Ways ways) {
        MyBooking.BookedOccasion occasion = booking.occasion();
        return new BookingRecord(
                booking.bookingId(),
                booking.state(),
                booking.position(),
                booking.bookedAt(),
                booking.stateAt(),
                booking.goals(),
                booking.cancellable(),
                booking.terms().until(),
                new OccasionRecord(
                        occasion.id(),
                        occasion.offerId(),
                        occasion.kind(),
                        occasion.title(),
                        occasion.organisation(),
                        occasion.workplace(),
                        occasion.form(),
                        occasion.address(),
                        occasion.municipality(),
                        occasion.digitalLink(),
                        occasion.cancelled(),
                        occasion.meetings().stream()
                                .map(meeting -> new MeetingRecord(
                                        meeting.startsAt().toOffsetDateTime(),
                                        meeting.endsAt().toOffsetDateTime()))
                                .toList()),
                ways.address("/bokning/" + booking.bookingId()));
    }
}
