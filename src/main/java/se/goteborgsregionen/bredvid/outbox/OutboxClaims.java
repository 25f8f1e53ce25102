package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.outbox.OrderRules.Sibling;
import se.goteborgsregionen.bredvid.outbox.OutboxRepository.MailState;

/**
 * Deals the due mails out to the senders of all nodes, each to one, and keeps the order of each event. Every step is a
 * short transaction of its own; no lock is held while a mail server is being talked to.
 */
@Component
class OutboxClaims {

    /** Longer than any attempt takes, by the timeouts; a node that has died by then is not waited for. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private final OutboxRepository mails;
    private final Clock clock;

    OutboxClaims(OutboxRepository mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Long> due(int limit) {
        return mails.due(clock.instant(), limit);
    }

    /**
     * Takes the mail on, if nobody else has and it is its turn; a mail that is not needed any more is dropped.
     *
     * @param takesBack whether mails of this kind only take back what an older one said
     */
    @Transactional
    Optional<ClaimedMail> claim(long id, Takes takesBack) {
        Instant now = clock.instant();
        List<MailState> family = mails.lockFamily(id);
        Optional<MailState> found = family.stream()
                .filter(state -> state.id() == id && isDue(state, now))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MailState own = found.get();
        List<MailState> siblings =
                family.stream().filter(state -> state.id() != id).toList();
        OrderRules.Turn turn = OrderRules.turn(
                own.orderNumber(),
                takesBack.earlier(own.kind()),
                siblings.stream().map(state -> sibling(state, now)).toList());
        return switch (turn) {
            case WAIT -> Optional.empty();
            case DROP -> {
                mails.supersede(List.of(id));
                yield Optional.empty();
            }
            case SEND -> {
                mails.supersede(siblings.stream()
                        .filter(MailState::unfinished)
                        .map(MailState::id)
                        .toList());
                mails.begin(id, now.plus(LEASE));
                yield mails.claimed(id, own.mayHaveArrived());
            }
        };
    }

    /** Keeps the finished message, so that every attempt sends the same bytes. False when the claim has run out. */
    @Transactional
    boolean keep(ClaimedMail mail, String subject, String envelopeSender, byte[] raw) {
        return mails.keep(mail, subject, envelopeSender, raw);
    }

    /** @param whole whether the message is kept to be read; what has left the portal otherwise only leaves a trace */
    @Transactional
    void sent(ClaimedMail mail, boolean whole) {
        mails.sent(mail, clock.instant(), whole);
    }

    @Transactional
    void failed(ClaimedMail mail, String reason, boolean mayHaveArrived) {
        mails.failed(mail, reason, mayHaveArrived);
    }

    @Transactional
    void later(ClaimedMail mail, String reason, boolean mayHaveArrived, Duration pause) {
        mails.later(mail, reason, mayHaveArrived, clock.instant().plus(pause));
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
