package se.goteborgsregionen.bredvid.account;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.REMEMBERED_DEVICE;
import static se.goteborgsregionen.bredvid.db.Tables.SESSIONS_ENDED;

/** The remembered devices, and when a person's login sessions were ended everywhere. */
@Repository
class DeviceRepository {

    static final HexFormat HEX = HexFormat.of();

    private final DSLContext db;

    DeviceRepository(DSLContext db) {
        this.db = db;
    }

    /** What a presented cookie is held against; the hashes in hexadecimal. */
    record Secret(
            long id,
            long personId,
            String tokenHash,
            @Nullable String previousHash,
            Instant rotatedAt,
            Instant validUntil) {}

    long insert(long personId, byte[] series, byte[] tokenHash, DeviceName name, Instant now, Instant validUntil) {
        return db.insertInto(REMEMBERED_DEVICE)
                .set(REMEMBERED_DEVICE.PERSON_ID, personId)
                .set(REMEMBERED_DEVICE.SERIES, series)
                .set(REMEMBERED_DEVICE.TOKEN_HASH, tokenHash)
                .set(REMEMBERED_DEVICE.BROWSER, name.browser())
                .set(REMEMBERED_DEVICE.PLATFORM, name.platform())
                .set(REMEMBERED_DEVICE.ROTATED_AT, now)
                .set(REMEMBERED_DEVICE.CREATED_AT, now)
                .set(REMEMBERED_DEVICE.LAST_USED_AT, now)
                .set(REMEMBERED_DEVICE.VALID_UNTIL, validUntil)
                .returningResult(REMEMBERED_DEVICE.ID)
                .fetchSingle()
                .value1();
    }

    Optional<Secret> findBySeries(byte[] series) {
        return db.select(
                        REMEMBERED_DEVICE.ID,
                        REMEMBERED_DEVICE.PERSON_ID,
                        REMEMBERED_DEVICE.TOKEN_HASH,
                        REMEMBERED_DEVICE.PREVIOUS_HASH,
                        REMEMBERED_DEVICE.ROTATED_AT,
                        REMEMBERED_DEVICE.VALID_UNTIL)
                .from(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.SERIES.eq(series))
                .fetchOptional(row -> new Secret(
                        row.value1(),
                        row.value2(),
                        HEX.formatHex(row.value3()),
                        row.value4() == null ? null : HEX.formatHex(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /** Gives the device its next token, unless another request of the same device was first. */
    boolean rotate(long deviceId, byte[] presentedHash, byte[] nextHash, Instant now) {
        return db.update(REMEMBERED_DEVICE)
                        .set(REMEMBERED_DEVICE.PREVIOUS_HASH, presentedHash)
                        .set(REMEMBERED_DEVICE.TOKEN_HASH, nextHash)
                        .set(REMEMBERED_DEVICE.ROTATED_AT, now)
                        .set(REMEMBERED_DEVICE.LAST_USED_AT, now)
                        .where(REMEMBERED_DEVICE.ID.eq(deviceId))
                        .and(REMEMBERED_DEVICE.TOKEN_HASH.eq(presentedHash))
                        .execute()
                == 1;
    }

    /** The last used first. */
    List<RememberedDevice> ofPerson(long personId, Instant now) {
        return db.select(
                        REMEMBERED_DEVICE.ID,
                        REMEMBERED_DEVICE.PERSON_ID,
                        REMEMBERED_DEVICE.BROWSER,
                        REMEMBERED_DEVICE.PLATFORM,
                        REMEMBERED_DEVICE.CREATED_AT,
                        REMEMBERED_DEVICE.LAST_USED_AT,
                        REMEMBERED_DEVICE.VALID_UNTIL)
                .from(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.PERSON_ID.eq(personId))
                .and(REMEMBERED_DEVICE.VALID_UNTIL.gt(now))
                .orderBy(REMEMBERED_DEVICE.LAST_USED_AT.desc(), REMEMBERED_DEVICE.ID.desc())
                .fetch(Records.mapping(RememberedDevice::new));
    }

    boolean remove(long deviceId, long personId) {
        return db.deleteFrom(REMEMBERED_DEVICE)
                        .where(REMEMBERED_DEVICE.ID.eq(deviceId))
                        .and(REMEMBERED_DEVICE.PERSON_ID.eq(personId))
                        .execute()
                == 1;
    }

    void removeAllOf(Collection<Long> personIds) {
        db.deleteFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.PERSON_ID.in(personIds))
                .execute();
    }

    void removeBefore(Instant instant) {
        db.deleteFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.VALID_UNTIL.lt(instant))
                .execute();
    }

    /** Ends every login session of these people that began until now, on this machine and others. */
    void endSessions(Collection<Long> personIds, Instant now) {
        if (personIds.isEmpty()) {
            return;
        }
        var insert = db.insertInto(SESSIONS_ENDED, SESSIONS_ENDED.PERSON_ID, SESSIONS_ENDED.ENDED_AT);
        for (Long personId : personIds) {
            insert = insert.values(personId, now);
        }
        insert.onDuplicateKeyIgnore().execute();
        db.update(SESSIONS_ENDED)
                .set(SESSIONS_ENDED.ENDED_AT, now)
                .where(SESSIONS_ENDED.PERSON_ID.in(personIds))
                .execute();
    }
}
