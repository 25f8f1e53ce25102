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

    /** Where the person sees, and can change, what she is invited on the ground of. */
    String pageOf(Invited invited) {
        return invited.ground().isSubscription()
                ? occasionUrl(invited.offerId(), invited.occasionId())
                : baseUrl + "/bokning/" + invited.ground().id();
    }

    String occasionUrl(long offerId, long occasionId) {
        return baseUrl + "/utbud/" + offerId + "/" + occasionId;
    }

    /** The identity of a meeting in the feeds for everybody: the same for all, and constant. */
    String publicUid(long meetingId) {
        return "traff-" + meetingId + "@" + host;
    }

    /** The address of a page or file of the portal, from its path without a slash before it. */
    String at(String path) {
        return baseUrl + "/" + path;
    }

    /** Keeps the mails about all meetings together in order among themselves. */
    String orderKey(Ground ground) {
        return (ground.isSubscription() ? "subscription-" : "booking-") + ground.id() + "@" + host;
    }
}
