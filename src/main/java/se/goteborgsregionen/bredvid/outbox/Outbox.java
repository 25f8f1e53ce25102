package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every outgoing mail is put, in the transaction of the change that it tells of. Sent later, in order per event. */
@Component
public class Outbox {

    private final OutboxRepository mails;
    private final Clock clock;
    private final String mailDomain;

    Outbox(OutboxRepository mails, Clock clock, @Value("${bredvid.mail.domain}") String mailDomain) {
        this.mails = mails;
        this.clock = clock;
        this.mailDomain = mailDomain;
    }

    /** Stores the mail. Joins the transaction of the change; there must be one. Nothing is rendered or sent here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(NewMail mail) {
        String messageId = "<" + UUID.randomUUID() + "@" + mailDomain + ">";
        mails.insert(mail, messageId, clock.instant());
    }
}
