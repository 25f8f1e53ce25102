package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.MAIL_DOMAIN;

/** The hosts that mail goes to, by their domains. */
@Repository
class ReceivingHostRepository {

    private final DSLContext db;

    ReceivingHostRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * How the host has behaved.
     *
     * @param troubles how many attempts in a row have hung
     * @param pausedUntil nothing is begun there before; null where nothing has hung
     */
    record HostState(String domain, int troubles, @Nullable Instant pausedUntil) {

        boolean restsAt(Instant now) {
            return pausedUntil != null && pausedUntil.isAfter(now);
        }
    }

    /** Those where the latest attempt has hung; few. */
    List<HostState> troubled() {
        return db.select(MAIL_DOMAIN.DOMAIN, MAIL_DOMAIN.TROUBLES, MAIL_DOMAIN.PAUSED_UNTIL)
                .from(MAIL_DOMAIN)
                .where(MAIL_DOMAIN.TROUBLES.gt(0))
                .fetch(Records.mapping(HostState::new));
    }

    /** Locks the host's row, which is made where there is none, by writing it: two senders see each other's claims. */
    HostState lock(String domain) {
        if (look(domain) == 0) {
            db.insertInto(MAIL_DOMAIN, MAIL_DOMAIN.DOMAIN)
                    .values(domain)
                    .onDuplicateKeyIgnore()
                    .execute();
            look(domain);
        }
        return db.select(MAIL_DOMAIN.DOMAIN, MAIL_DOMAIN.TROUBLES, MAIL_DOMAIN.PAUSED_UNTIL)
                .from(MAIL_DOMAIN)
                .where(MAIL_DOMAIN.DOMAIN.eq(domain))
                .fetchSingle(Records.mapping(HostState::new));
    }

    private int look(String domain) {
        return db.update(MAIL_DOMAIN)
                .set(MAIL_DOMAIN.LOOKS, MAIL_DOMAIN.LOOKS.plus(1))
                .where(MAIL_DOMAIN.DOMAIN.eq(domain))
                .execute();
    }

    void hung(String domain, Instant pausedUntil) {
        db.update(MAIL_DOMAIN)
                .set(MAIL_DOMAIN.TROUBLES, MAIL_DOMAIN.TROUBLES.plus(1))
                .set(MAIL_DOMAIN.PAUSED_UNTIL, pausedUntil)
                .where(MAIL_DOMAIN.DOMAIN.eq(domain))
                .execute();
    }

    void answered(String domain) {
        db.update(MAIL_DOMAIN)
                .set(MAIL_DOMAIN.TROUBLES, 0)
                .setNull(MAIL_DOMAIN.PAUSED_UNTIL)
                .where(MAIL_DOMAIN.DOMAIN.eq(domain))
                .execute();
    }
}
