package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** How the queue stands, for those who watch over it. */
@Repository
class MailQueueQueries {

    private final DSLContext db;

    MailQueueQueries(DSLContext db) {
        this.db = db;
    }

    /** How many mails wait, by urgency; each urgency is there. */
    Map<Urgency, Integer> waiting() {
        Map<Urgency, Integer> waiting = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            waiting.put(urgency, 0);
        }
        db.select(OUTGOING_MAIL.URGENCY, DSL.count())
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATUS.eq("PENDING"))
                .groupBy(OUTGOING_MAIL.URGENCY)
                .forEach(row -> {
                    for (Urgency urgency : Urgency.values()) {
                        if (urgency.rank() == row.value1()) {
                            waiting.put(urgency, row.value2());
                        }
                    }
                });
        return waiting;
    }

    /** Since when the oldest waits that no receiving host has put off: it waits for the portal. Null where none does. */
    @Nullable
    Instant oldestWaiting(Urgency urgency) {
        return db.select(DSL.min(OUTGOING_MAIL.CREATED_AT))
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATUS.eq("PENDING"))
                .and(OUTGOING_MAIL.URGENCY.eq(urgency.rank()))
                .and(OUTGOING_MAIL.PUT_OFFS.eq(0))
                .fetchSingle()
                .value1();
    }
}
