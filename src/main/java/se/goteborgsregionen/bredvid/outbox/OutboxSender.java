package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

/**
 * Sends what is due. Runs on every node at once; each mail is sent by one of them. At least once: a node that dies between
 * the mail server's answer and its own note of it leaves a mail that is sent again, byte for byte the same.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int CANDIDATES = 10;

    /** A host that is as busy as it may be is left alone for so long before this node asks about it again. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final OutboxClaims claims;
    private final MailTransport transport;
    private final RandomGenerator chance;
    private final OutboxMeters meters;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> busyUntil = new ConcurrentHashMap<>();
    private final AtomicInteger timesShut = new AtomicInteger();
    private volatile Instant shutUntil = Instant.MIN;
    private final Map<String, MailRenderer> renderers;
    private final Clock clock;
    private final String from;
    private final String mailDomain;

    OutboxSender(
            OutboxClaims claims,
            MailTransport transport,
            List<MailRenderer> renderers,
            Clock clock,
            RandomGenerator chance,
            OutboxMeters meters,
            @Value("${bredvid.mail.from}") String from,
            @Value("${bredvid.mail.domain}") String mailDomain) {
        this.claims = claims;
        this.transport = transport;
        this.chance = chance;
        this.meters = meters;
        this.renderers = renderers.stream().collect(Collectors.toMap(MailRenderer::kind, Function.identity()));
        this.clock = clock;
        this.from = from;
        this.mailDomain = mailDomain;
    }

    /** Sends until nothing more is due; returns how many attempts were made. */
    int sendDue() {
        return sendDue(Urgency.WHEN_QUIET, () -> {});
    }

    /**
     * As {@link #sendDue()}; several threads may do so at once.
     *
     * @param leastUrgent less urgent mails are left to others
     * @param taken told of each mail that was taken on, before it is sent: there may be more
     */
    int sendDue(Urgency leastUrgent, Runnable taken) {
        int attempts = 0;
        Optional<ClaimedMail> next = next(leastUrgent);
        while (next.isPresent()) {
            taken.run();
            attempt(next.get());
            attempts++;
            next = next(leastUrgent);
        }
        return attempts;
    }

    /** Looked up anew for each mail, so that an urgent one never waits for a batch that was begun before. */
    private Optional<ClaimedMail> next(Urgency leastUrgent) {
        boolean lookAgain = true;
        while (lookAgain && !clock.instant().isBefore(shutUntil)) {
            lookAgain = false;
            for (DueMail due : claims.due(leastUrgent, busyDomains(), CANDIDATES)) {
                if (!inHand.add(due.id())) {
                    continue;
                }
                try {
                    switch (claims.claim(due, this::takesBack, !transport.keepsDelivered())) {
                        case Claim.Held(ClaimedMail mail) -> {
                            return Optional.of(mail);
                        }
                        case Claim.Gone() -> lookAgain = true;
                        case Claim.NotItsTurn() -> {}
                        case Claim.HostBusy() -> {
                            busyUntil.put(due.receivingDomain(), clock.instant().plus(LOOK_AGAIN));
                            lookAgain = true;
                        }
                    }
                } finally {
                    inHand.remove(due.id());
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> busyDomains() {
        Instant now = clock.instant();
        busyUntil.values().removeIf(until -> !until.isAfter(now));
        return Set.copyOf(busyUntil.keySet());
    }

    private boolean takesBack(String kind) {
        MailRenderer renderer = renderers.get(kind);
        return renderer != null && renderer.takesBack();
    }

    private void attempt(ClaimedMail mail) {
        Optional<Duration> usefulFor = RetryRules.usefulFor(mail.topic());
        if (usefulFor.isPresent() && clock.instant().isAfter(mail.createdAt().plus(usefulFor.get()))) {
            claims.failed(mail, MailFault.OUTDATED, "", mail.mayHaveArrived());
            return;
        }
        Optional<Finished> finished = finish(mail);
        if (finished.isEmpty()) {
            return;
        }
        Finished message = finished.get();
        long begun = System.nanoTime();
        Delivery delivery = transport.deliver(message.envelopeSender, message.raw);
        meters.attempted(Duration.ofNanos(System.nanoTime() - begun), delivery);
        busyUntil.remove(mail.receivingDomain());
        if (!(delivery instanceof Delivery.Unavailable)) {
            timesShut.set(0);
        }
        switch (delivery) {
            case Delivery.Accepted() -> claims.sent(mail, transport.keepsDelivered());
            case Delivery.Refused(String reason) -> {
                LOG.warn("Mail {} ({}) was refused: {}", mail.id(), mail.kind(), reason);
                claims.failed(mail, FaultRules.of(reason), reason, mail.mayHaveArrived());
            }
            case Delivery.Later later -> putOff(mail, later);
            case Delivery.Unavailable(String reason) -> {
                Duration pause = RetryRules.shutAfter(timesShut.incrementAndGet());
                LOG.warn("No mail goes out for {} s: {}", pause.toSeconds(), reason);
                shutUntil = clock.instant().plus(pause);
                claims.handBack(mail, reason, pause);
            }
        }
    }

    private void putOff(ClaimedMail mail, Delivery.Later later) {
        Optional<Duration> pause = RetryRules.pauseAfter(mail.putOffs() + 1, chance.nextDouble());
        if (pause.isPresent()) {
            claims.putOff(mail, later, pause.get());
        } else {
            LOG.warn("Mail {} ({}) is given up: {}", mail.id(), mail.kind(), later.reason());
            boolean uncertain = mail.mayHaveArrived() || later.mayHaveArrived();
            claims.failed(mail, MailFault.UNANSWERED, later.reason(), uncertain);
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
            claims.failed(
                    mail, MailFault.NOT_WRITTEN, "The mail cannot be made: " + e.getMessage(), mail.mayHaveArrived());
            return Optional.empty();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Finished(String envelopeSender, byte[] raw) {}
}
