package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.MAIL_CHOICE;

/** What people have chosen of the mail that they may do without. */
@Repository
class MailChoiceRepository {

    private final DSLContext db;

    MailChoiceRepository(DSLContext db) {
        this.db = db;
    }

    /** What the person has said; nothing of a topic that she has never chosen about. */
    Map<MailTopic, Boolean> of(long personId) {
        Map<MailTopic, Boolean> said = new HashMap<>();
        db.select(MAIL_CHOICE.TOPIC, MAIL_CHOICE.WANTED)
                .from(MAIL_CHOICE)
                .where(MAIL_CHOICE.PERSON_ID.eq(personId))
                .fetch()
                .forEach(row -> said.put(MailTopic.valueOf(row.value1()), row.value2()));
        return said;
    }

    void say(long personId, MailTopic topic, boolean wanted, Instant now) {
        db.insertInto(MAIL_CHOICE)
                .set(MAIL_CHOICE.PERSON_ID, personId)
                .set(MAIL_CHOICE.TOPIC, topic.name())
                .set(MAIL_CHOICE.WANTED, wanted)
                .set(MAIL_CHOICE.CHOSEN_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        db.update(MAIL_CHOICE)
                .set(MAIL_CHOICE.WANTED, wanted)
                .set(MAIL_CHOICE.CHOSEN_AT, now)
                .where(MAIL_CHOICE.PERSON_ID.eq(personId))
                .and(MAIL_CHOICE.TOPIC.eq(topic.name()))
                .execute();
    }

    /** Whether the person has said so of the topic. */
    boolean hasSaid(long personId, MailTopic topic, boolean wanted) {
        return db.fetchExists(
                MAIL_CHOICE,
                MAIL_CHOICE
                        .PERSON_ID
                        .eq(personId)
                        .and(MAIL_CHOICE.TOPIC.eq(topic.name()))
                        .and(MAIL_CHOICE.WANTED.eq(wanted)));
    }
}
