package se.goteborgsregionen.bredvid.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.people.AccessWithdrawn;

/**
 * Links in mails by which somebody answers for one booking without signing in. A link opens a page that asks: only a press
 * on its button does anything, so that a mail scanner that follows it changes nothing. Only a hash is kept.
 */
@Component
class AnswerLinks {

    private final AnswerLinkRepository links;
    private final ReplyTokens tokens;

    AnswerLinks(AnswerLinkRepository links, ReplyTokens tokens) {
        this.links = links;
        this.tokens = tokens;
    }

    /** Whose link it is, and for which booking. */
    record Link(long bookingId, long personId) {}

    /** A new one; the token goes into one mail and nowhere else. */
    String make(long bookingId, long personId, Instant expires) {
        String token = tokens.next() + tokens.next();
        links.insert(hash(token), bookingId, personId, expires);
        return token;
    }

    /** Empty for one that nobody made, and for one that is no longer good. */
    Optional<Link> open(String token, Instant now) {
        return links.find(hash(token), now);
    }

    /** Whoever has got another address, or has left, answers by nothing that lies in her old mailbox. */
    @EventListener
    void withdrawn(AccessWithdrawn event) {
        links.deleteOf(event.personIds());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
