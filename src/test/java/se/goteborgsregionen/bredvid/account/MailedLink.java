package se.goteborgsregionen.bredvid.account;

import java.util.List;

import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** Reads the links out of the mails that wait in the outbox. */
final class MailedLink {

    private MailedLink() {}

    /** The secret of each link mailed to the address, the first first. */
    static List<String> tokensTo(DSLContext db, String address) {
        return db
                .select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.KIND.eq(SignInLinkMail.KIND))
                .and(OUTGOING_MAIL.RECIPIENT.eq(address))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.CONTENT)
                .stream()
                .map(content -> JsonMapper.builder()
                        .build()
                        .readValue(content, SignInLinkMail.Content.class)
                        .token())
                .toList();
    }
}
