package se.goteborgsregionen.bredvid.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param kind names the {@link MailRenderer} that will make the message
 * @param topic what it is about
 * @param recipientId the person, if she has an account
 * @param recipient the address, without a name
 * @param bookingId the booking it is about, if one
 * @param orderKey mails with the same key (a calendar event's UID) go out one after the other, and a later one drops
 *     those that have not gone out yet; null where order does not matter
 * @param orderNumber grows with each mail of the same key (the SEQUENCE of RFC 5545)
 * @param content JSON, all that the renderer needs: a snapshot, so that a later change does not alter this mail
 */
public record NewMail(
        String kind,
        MailTopic topic,
        @Nullable Long recipientId,
        String recipient,
        @Nullable Long bookingId,
        @Nullable String orderKey,
        @Nullable Integer orderNumber,
        String content) {}
