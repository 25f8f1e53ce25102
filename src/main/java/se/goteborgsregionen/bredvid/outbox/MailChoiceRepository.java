package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                .onDuplicateKeyUpdate()
                .set(MAIL_CHOICE.WANTED, wanted)
                .set(MAIL_CHOICE.CHOSEN_AT, now)
                .execute();
    }

    /** Those of the people who have said the contrary of what comes by itself. */
    Set<Long> withWish(MailTopic topic, boolean wanted, Collection<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(db.select(MAIL_CHOICE.PERSON_ID)
                        .from(MAIL_CHOICE)
                        .where(MAIL_CHOICE.TOPIC.eq(topic.name()))
                        .and(MAIL_CHOICE.WANTED.eq(wanted))
                        .and(MAIL_CHOICE.PERSON_ID.in(List.copyOf(people)))
                        .fetch(MAIL_CHOICE.PERSON_ID));
    }
}
