package se.goteborgsregionen.bredvid.outbox;

import java.util.List;

import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** Empties the outbox and hands a test the mails to an address, as their reader gets them. */
@TestComponent
public class Postman {

    private final OutboxSender sender;
    private final MailboxQueries mailbox;
    private final DSLContext db;

    Postman(OutboxSender sender, MailboxQueries mailbox, DSLContext db) {
        this.sender = sender;
        this.mailbox = mailbox;
        this.db = db;
    }

    /**
     * Sends what is due. The tests' clock stands still, so that all the mail of a run would be of one minute: the cap on what a
     * receiving host gets in a minute is another test's matter.
     */
    public void deliver() {
        do {
            db.update(OUTGOING_MAIL)
                    .setNull(OUTGOING_MAIL.ATTEMPTED_AT)
                    .where(OUTGOING_MAIL.STATUS.eq("SENT"))
                    .execute();
        } while (sender.sendDue() > 0);
    }

    /** Sends what is due, and gives all delivered mails to the address, the oldest first. */
    public List<OpenedMail> deliveredTo(String address) {
        deliver();
        return db
                .select(OUTGOING_MAIL.ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(address))
                .and(OUTGOING_MAIL.STATUS.eq("SENT"))
                .orderBy(OUTGOING_MAIL.SENT_AT, OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.ID)
                .stream()
                .flatMap(id -> mailbox.opened(id).stream())
                .toList();
    }

    /** Sends what is due, and gives the newest delivered mail to the address. */
    public OpenedMail newestTo(String address) {
        return deliveredTo(address).getLast();
    }
}
