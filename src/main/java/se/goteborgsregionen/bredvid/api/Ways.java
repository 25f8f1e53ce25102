package se.goteborgsregionen.bredvid.api;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.offer.Contact;

/** Addresses outwards: of the API's own things, and of the pages that a way on leads to. */
@Component
class Ways {

    private final RefusalTexts words;
    private final String root;

    Ways(RefusalTexts words, @Value("${bredvid.base-url}") String baseUrl) {
        this.words = words;
        this.root = baseUrl.replaceAll("/+$", "");
    }

    /** The full address of a path of the portal. */
    String address(String path) {
        return root + path;
    }

    String ofBooking(long bookingId) {
        return address("/api/v1/bookings/" + bookingId);
    }

    Problem.Way from(WayOn way, Locale locale) {
        return switch (way) {
            case WayOn.Queue queue ->
                way(
                        "queue",
                        way,
                        locale,
                        queue.occasionId(),
                        null,
                        address("/api/v1/occasions/" + queue.occasionId() + "/bookings"));
            case WayOn.OtherOccasion other ->
                way("other-occasion", way, locale, other.occasionId(), null, page(other.offerId(), other.occasionId()));
            case WayOn.SameArea same ->
                way("same-area", way, locale, same.occasionId(), null, page(same.offerId(), same.occasionId()));
            case WayOn.AskOrganiser ask -> way("ask-organiser", way, locale, null, null, reach(ask.contact()));
            case WayOn.SeeBooking booking ->
                way("see-booking", way, locale, null, booking.bookingId(), ofBooking(booking.bookingId()));
            case WayOn.SeeProfile profile -> way("see-profile", way, locale, null, null, address("/jag"));
            case WayOn.RemindMe remind -> way("remind-me", way, locale, remind.occasionId(), null, null);
            case WayOn.TryAgain again -> way("try-again", way, locale, null, null, null);
        };
    }

    private Problem.Way way(
            String kind,
            WayOn way,
            Locale locale,
            @Nullable Long occasionId,
            @Nullable Long bookingId,
            @Nullable String href) {
        return new Problem.Way(kind, words.words(way, locale), occasionId, bookingId, href);
    }

    private String page(long offerId, long occasionId) {
        return address("/utbud/" + offerId + "/" + occasionId);
    }

    private static String reach(Contact contact) {
        return contact.email().isBlank()
                ? "tel:" + contact.phone().replaceAll("[^0-9+]", "")
                : "mailto:" + contact.email();
    }
}
