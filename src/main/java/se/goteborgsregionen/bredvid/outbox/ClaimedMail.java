package se.goteborgsregionen.bredvid.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A mail that one sender has taken on, until its time is up.
 *
 * @param attempts which attempt this is, from 1; also proves that the claim still holds
 * @param mayHaveArrived whether an earlier attempt ended without a clear answer
 * @param envelopeSender empty until the message has been made
 * @param raw the finished message; null until it has been made
 */
@SuppressWarnings("ArrayRecordComponent") // claims are never compared
record ClaimedMail(
        long id,
        String kind,
        String messageId,
        String recipient,
        String content,
        int attempts,
        boolean mayHaveArrived,
        String envelopeSender,
        byte @Nullable [] raw) {}
