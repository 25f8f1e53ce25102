package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Runs on every node at once; each mail is sent by one of them. At least once: a node that dies between
 * the mail server's answer and its own note of it leaves a mail that is sent again, byte for byte the same.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 50;

    private final OutboxClaims claims;
    private final MailTransport transport;
    private final Map<String, MailRenderer> renderers;
    private final Clock clock;
    private final String from;
    private final String mailDomain;

    OutboxSender(
            OutboxClaims claims,
            MailTransport transport,
            List<MailRenderer> renderers,
            Clock clock,
            @Value("${bredvid.mail.from}") String from,
            @Value("${bredvid.mail.domain}") String mailDomain) {
        this.claims = claims;
        this.transport = transport;
        this.renderers = renderers.stream().collect(Collectors.toMap(MailRenderer::kind, Function.identity()));
        this.clock = clock;
        this.from = from;
        this.mailDomain = mailDomain;
    }

    /** Sends until nothing more is due; returns how many attempts were made. */
    int sendDue() {
        int attempts = 0;
        while (true) {
            int before = attempts;
            for (long id : claims.due(BATCH)) {
                Optional<ClaimedMail> claimed = claims.claim(id, this::takesBack);
                if (claimed.isPresent()) {
                    attempt(claimed.get());
                    attempts++;
                }
            }
            if (attempts == before) {
                return attempts;
            }
        }
    }

    private boolean takesBack(String kind) {
        MailRenderer renderer = renderers.get(kind);
        return renderer != null && renderer.takesBack();
    }

    private void attempt(ClaimedMail mail) {
        Optional<Finished> finished = finish(mail);
        if (finished.isEmpty()) {
            return;
        }
        Finished message = finished.get();
        switch (transport.deliver(message.envelopeSender, message.raw)) {
            case Delivery.Accepted() -> claims.sent(mail, transport.keepsDelivered());
            case Delivery.Refused(String reason) -> {
                LOG.warn("Mail {} ({}) was refused: {}", mail.id(), mail.kind(), reason);
                claims.failed(mail, reason, mail.mayHaveArrived());
            }
            case Delivery.Later(String reason, boolean mayHaveArrived) -> {
                boolean uncertain = mail.mayHaveArrived() || mayHaveArrived;
                Optional<Duration> pause = RetryRules.pauseAfter(mail.attempts());
                if (pause.isPresent()) {
                    claims.later(mail, reason, uncertain, pause.get());
                } else {
                    LOG.warn("Mail {} ({}) is given up: {}", mail.id(), mail.kind(), reason);
                    claims.failed(mail, reason, uncertain);
                }
            }
        }
    }

    /** The message as stored, or made and stored now; empty when it cannot be made, or the claim has run out. */
    private Optional<Finished> finish(ClaimedMail mail) {
        byte[] stored = mail.raw();
        if (stored != null) {
            return Optional.of(new Finished(mail.envelopeSender(), stored));
        }
        try {
            MailRenderer renderer = renderers.get(mail.kind());
            if (renderer == null) {
                throw new IllegalStateException("Nobody writes mails of the kind " + mail.kind());
            }
            MailParts parts = renderer.render(mail.content());
            String envelopeSender =
                    (parts.replyToken() == null ? "bounce" : "bounce+" + parts.replyToken()) + "@" + mailDomain;
            byte[] raw = MailMessage.write(parts, from, mail.recipient(), mail.messageId(), clock.instant());
            boolean held = claims.keep(mail, MailMessage.oneLine(parts.subject()), envelopeSender, raw);
            return held ? Optional.of(new Finished(envelopeSender, raw)) : Optional.empty();
        } catch (RuntimeException e) {
            // One mail that cannot be made must not hold up the others; it stays visible as failed.
            LOG.error("Mail {} ({}) cannot be made", mail.id(), mail.kind(), e);
            claims.failed(mail, "The mail cannot be made: " + e.getMessage(), mail.mayHaveArrived());
            return Optional.empty();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Finished(String envelopeSender, byte[] raw) {}
}
