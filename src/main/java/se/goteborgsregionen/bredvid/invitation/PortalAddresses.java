package se.goteborgsregionen.bredvid.invitation;

import java.net.URI;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The names that the portal goes by in calendars and mail. */
@Component
class PortalAddresses {

    private final String baseUrl;
    private final String host;
    private final String mailDomain;

    PortalAddresses(@Value("${bredvid.base-url}") String baseUrl, @Value("${bredvid.mail.domain}") String mailDomain) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        String named = URI.create(this.baseUrl).getHost();
        if (named == null) {
            throw new IllegalArgumentException("bredvid.base-url names no host: " + baseUrl);
        }
        this.host = named;
        this.mailDomain = mailDomain;
    }

    /** A new event's identity, on the portal's own host. */
    String newUid() {
        return UUID.randomUUID() + "@" + host;
    }

    /** The mailbox that answers about the booking come to. */
    String organizer(String replyToken) {
        return "rsvp+" + replyToken + "@" + mailDomain;
    }

    String home() {
        return baseUrl + "/";
    }

    String bookingUrl(long bookingId) {
        return baseUrl + "/bokning/" + bookingId;
    }

    /** Keeps the mails about a booking as a whole in order among themselves. */
    String bookingOrderKey(long bookingId) {
        return "booking-" + bookingId + "@" + host;
    }
}
