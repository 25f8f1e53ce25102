package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;

/**
 * A mail of the outbox as a list shows it.
 *
 * @param subject empty until the message has been made
 * @param invitation whether it is about the calendar
 * @param lastError why the latest attempt did not succeed; empty when it did
 */
public record StoredMail(
        long id,
        String recipient,
        String subject,
        boolean invitation,
        MailStatus status,
        int attempts,
        Instant createdAt,
        String lastError) {}
