package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every outgoing mail is put, in the transaction of the change that it tells of. Sent later, in order per event. */
@Component
public class Outbox {

    private final OutboxRepository mails;
    private final MailChoices choices;
    private final SendSoon sendSoon;
    private final Clock clock;
    private final String mailDomain;

    Outbox(
            OutboxRepository mails,
            MailChoices choices,
            SendSoon sendSoon,
            Clock clock,
            @Value("${bredvid.mail.domain}") String mailDomain) {
        this.mails = mails;
        this.choices = choices;
        this.sendSoon = sendSoon;
        this.clock = clock;
        this.mailDomain = mailDomain;
    }

    /**
     * Stores the mail, unless its receiver may do without it and has chosen to. Joins the transaction of the change; there must
     * be one. Nothing is rendered or sent here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(NewMail mail) {
        putAll(List.of(mail));
    }

    /** Stores the mails in one statement, otherwise as {@link #put}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<NewMail> newMails) {
        List<NewMail> wanted = choices.wanted(newMails);
        if (!wanted.isEmpty()) {
            mails.insert(wanted, this::newMessageId, clock.instant());
            sendSoon.afterCommit(wanted.stream().anyMatch(mail -> mail.topic().urgency() == MailTopic.Urgency.NOW));
        }
    }

    /** Drops what has not gone out yet of the mails with this order key: the change has made them untrue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String orderKey) {
        mails.dropPending(orderKey);
    }

    /**
     * Sends failed mails again: byte for byte the same where one may have arrived, so that a reader's program knows it for the
     * same mail, else made anew. What a newer mail of the same event has made untrue, or whose text is gone, stays failed.
     *
     * @return how many will be sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sendAgain(Collection<Long> mailIds) {
        int again = 0;
        for (long id : mailIds) {
            again += mails.sendAgain(id, newMessageId(), clock.instant()) ? 1 : 0;
        }
        if (again > 0) {
            sendSoon.afterCommit(false);
        }
        return again;
    }

    private String newMessageId() {
        return "<" + UUID.randomUUID() + "@" + mailDomain + ">";
    }
}
