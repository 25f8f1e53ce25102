package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail that one sender has taken on, until its time is up.
 *
 * @param receivingDomain what follows the @ of the recipient
 * @param attempts which attempt this is, from 1; also proves that the claim still holds
 * @param putOffs how often the receiving side has said "later" so far
 * @param mayHaveArrived whether an earlier attempt ended without a clear answer
 * @param hostInTrouble whether the latest attempt to the receiving host has hung
 * @param envelopeSender empty until the message has been made
 * @param raw the finished message; null until it has been made
 */
@SuppressWarnings("ArrayRecordComponent") // claims are never compared
record ClaimedMail(
        long id,
        String kind,
        MailTopic topic,
        String messageId,
        String recipient,
        String receivingDomain,
        String content,
        int attempts,
        int putOffs,
        Instant createdAt,
        boolean mayHaveArrived,
        boolean hostInTrouble,
        String envelopeSender,
        byte @Nullable [] raw) {}
