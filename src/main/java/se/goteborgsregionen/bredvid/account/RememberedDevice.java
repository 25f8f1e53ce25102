package se.goteborgsregionen.bredvid.account;

import java.time.Instant;

/**
 * A device on which somebody chose to stay signed in.
 *
 * @param browser its program, such as "Chrome"; empty where it does not say
 * @param platform what it runs on, such as "Android"; empty where it does not say
 * @param validUntil when it will be forgotten by itself
 */
public record RememberedDevice(
        long id,
        long personId,
        String browser,
        String platform,
        Instant createdAt,
        Instant lastUsedAt,
        Instant validUntil) {}
