package se.goteborgsregionen.bredvid.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.MyBooking;

/** Some of a person's bookings, the latest made first: an order that no change of an occasion disturbs. */
@Schema(name = "Bookings", description = "Some of the person's own bookings, the latest made first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingPage(
        List<BookingRecord> bookings,

        @Schema(description = "The cursor of the next page; left out on the last.") @Nullable
        String next) {

    static final int MOST = 100;

    private static final String BEFORE = "before:";

    BookingPage {
        bookings = List.copyOf(bookings);
    }

    /** @param found the latest first; one more than the limit where there are more */
    static BookingPage of(List<MyBooking> found, int limit, Ways ways) {
        List<MyBooking> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new BookingPage(
                shown.stream().map(booking -> BookingRecord.of(booking, ways)).toList(),
                found.size() > limit ? cursor(shown.getLast().bookingId()) : null);
    }

    private static String cursor(long bookingId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((BEFORE + bookingId).getBytes(StandardCharsets.UTF_8));
    }

    /** The id that a page's cursor stands for; empty for what is no cursor of ours. */
    static Optional<Long> before(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.of(Long.MAX_VALUE);
        }
        try {
            String read = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return read.startsWith(BEFORE)
                    ? Optional.of(Long.parseLong(read.substring(BEFORE.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
