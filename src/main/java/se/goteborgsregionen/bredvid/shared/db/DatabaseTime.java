package se.goteborgsregionen.bredvid.shared.db;

import java.time.Instant;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The database server's own time, in UTC. Every machine of a cluster must agree on what happened after what, and their
 * clocks do not; the server's does.
 *
 * <p><b>Whoever writes an occasion sets its {@code changed_at} to this.</b> The catalogue keeps what it shows in memory
 * and asks, before each search, for the occasions whose {@code changed_at} is later than what it saw last. That holds for
 * every statement that inserts or updates a row of {@code occasion} (status, places, times, the counters {@code taken}
 * and {@code waiting}) and for changes to what an occasion is shown with: after changing an offer's title, summary,
 * kind, level, workplace, professions, areas or status, or an occasion's meetings, set {@code changed_at} of its
 * occasions in the same transaction:
 *
 * <pre>{@code
 * db.update(OCCASION).set(OCCASION.CHANGED_AT, DatabaseTime.now()).where(OCCASION.OFFER_ID.eq(offerId)).execute();
 * }</pre>
 *
 * A row is never deleted once published: it is cancelled. The catalogue reads back ten seconds, so that a transaction
 * that commits later than others which began after it is seen too; keep transactions shorter than that.
 */
public final class DatabaseTime {

    private static final Field<Instant> NOW =
            DSL.field("UTC_TIMESTAMP(6)", SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding()));

    private DatabaseTime() {}

    /** The moment the statement runs at, to the microsecond. */
    public static Field<Instant> now() {
        return NOW;
    }
}
