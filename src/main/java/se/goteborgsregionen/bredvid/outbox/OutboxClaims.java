package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.outbox.OrderRules.Sibling;
import se.goteborgsregionen.bredvid.outbox.OutboxRepository.MailState;
import se.goteborgsregionen.bredvid.outbox.ReceivingHostRepository.HostState;

/**
 * Deals the due mails out to the senders of all nodes, each to one, keeps the order of each event and the cap of each
 * receiving host. Every step is a short transaction of its own; no lock is held while a mail server is being talked to.
 * Where both are locked, the host comes before its mails.
 */
@Component
class OutboxClaims {

    /** Longer than any attempt takes, by the deadline; a node that has died by then is not waited for. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OutboxRepository mails;
    private final ReceivingHostRepository hosts;
    private final MailSettings settings;
    private final Clock clock;

    OutboxClaims(OutboxRepository mails, ReceivingHostRepository hosts, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.hosts = hosts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The next mails to send, most urgent first, then by time. Hosts where the latest attempt hung come when there is
     * nothing else to do: a sender that waits for their answer is missing elsewhere.
     *
     * @param leastUrgent less urgent ones are left to others
     * @param busyDomains not to these
     */
    @Transactional(readOnly = true)
    List<DueMail> due(MailTopic.Urgency leastUrgent, Collection<String> busyDomains, int limit) {
        Instant now = clock.instant();
        List<HostState> troubled = hosts.troubled();
        Set<String> leftOut = new HashSet<>(busyDomains);
        troubled.forEach(host -> leftOut.add(host.domain()));
        List<DueMail> due = mails.due(now, leastUrgent, leftOut, limit);
        if (!due.isEmpty() || troubled.isEmpty()) {
            return due;
        }
        Set<String> resting = new HashSet<>(busyDomains);
        troubled.stream().filter(host -> host.restsAt(now)).forEach(host -> resting.add(host.domain()));
        return mails.due(now, leastUrgent, resting, limit);
    }

    /**
     * Takes the mail on, if nobody else has and it is its turn; a mail that is not needed any more is dropped.
     *
     * @param takesBack whether mails of this kind only take back what an older one said
     * @param capped whether there is a receiving host to be gentle with
     */
    @Transactional
    Claim claim(DueMail due, Takes takesBack, boolean capped) {
        Instant now = clock.instant();
        HostState host = capped ? hosts.lock(due.receivingDomain()) : null;
        if (host != null && isBusy(host, now)) {
            return new Claim.HostBusy();
        }
        List<MailState> family = mails.lockFamily(due.id());
        Optional<MailState> found = family.stream()
                .filter(state -> state.id() == due.id() && isDue(state, now))
                .findFirst();
        if (found.isEmpty()) {
            return new Claim.Gone();
        }
        MailState own = found.get();
        List<MailState> siblings =
                family.stream().filter(state -> state.id() != due.id()).toList();
        OrderRules.Turn turn = OrderRules.turn(
                own.orderNumber(),
                takesBack.earlier(own.kind()),
                siblings.stream().map(state -> sibling(state, now)).toList());
        return switch (turn) {
            case WAIT -> new Claim.NotItsTurn();
            case DROP -> {
                mails.supersede(List.of(due.id()));
                yield new Claim.Gone();
            }
            case SEND -> {
                mails.supersede(siblings.stream()
                        .filter(MailState::unfinished)
                        .map(MailState::id)
                        .toList());
                mails.begin(due.id(), now, now.plus(LEASE));
                yield new Claim.Held(mails.claimed(due.id(), own.mayHaveArrived(), isInTrouble(host)));
            }
        };
    }

    private boolean isBusy(HostState host, Instant now) {
        int atOnce = isInTrouble(host) ? 1 : settings.perDomainAtOnce();
        return host.restsAt(now)
                || mails.onTheirWay(host.domain(), now) >= atOnce
                || mails.attemptedSince(host.domain(), now.minus(MINUTE)) >= settings.perDomainAMinute();
    }

    private static boolean isInTrouble(@Nullable HostState host) {
        return host != null && host.troubles() > 0;
    }

    /** Keeps the finished message, so that every attempt sends the same bytes. False when the claim has run out. */
    @Transactional
    boolean keep(ClaimedMail mail, String subject, String envelopeSender, byte[] raw) {
        return mails.keep(mail, subject, envelopeSender, raw);
    }

    /** @param whole whether the message is kept to be read; what has left the portal otherwise only leaves a trace */
    @Transactional
    void sent(ClaimedMail mail, boolean whole) {
        answered(mail);
        mails.sent(mail, clock.instant(), whole);
    }

    @Transactional
    void failed(ClaimedMail mail, MailFault fault, String reason, boolean mayHaveArrived) {
        answered(mail);
        mails.failed(mail, fault, reason, mayHaveArrived, clock.instant());
    }

    /** The receiving side does not want the mail now. */
    @Transactional
    void putOff(ClaimedMail mail, Delivery.Later answer, Duration pause) {
        if (answer.hung()) {
            hosts.hung(mail.receivingDomain(), clock.instant().plus(RetryRules.restAfterHanging()));
        } else {
            answered(mail);
        }
        boolean uncertain = mail.mayHaveArrived() || answer.mayHaveArrived();
        mails.later(mail, answer.reason(), uncertain, 1, clock.instant().plus(pause));
    }

    /** The portal's own mail server is out of reach: nothing was tried with the receiving side. */
    @Transactional
    void handBack(ClaimedMail mail, String reason, Duration pause) {
        mails.later(mail, reason, mail.mayHaveArrived(), 0, clock.instant().plus(pause));
    }

    private void answered(ClaimedMail mail) {
        if (mail.hostInTrouble()) {
            hosts.answered(mail.receivingDomain());
        }
    }

    private static boolean isDue(MailState state, Instant now) {
        return state.unfinished() && !state.nextAttemptAt().isAfter(now);
    }

    private static Sibling sibling(MailState state, Instant now) {
        boolean onItsWay =
                state.status().equals("SENDING") && state.nextAttemptAt().isAfter(now);
        return new Sibling(
                state.orderNumber(),
                onItsWay,
                state.mayHaveArrived() || state.status().equals("SENT"));
    }

    /** Tells of a kind of mail whether it only takes back what an earlier one said. */
    interface Takes {
        boolean earlier(String kind);
    }
}
