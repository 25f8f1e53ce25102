package se.goteborgsregionen.bredvid.account;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.REMEMBERED_DEVICE;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.SESSIONS_ENDED;

/** Reads whether somebody may still be signed in, and as what. */
@Repository
class StandingRepository {

    private final DSLContext db;

    StandingRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * What holds for a person now.
     *
     * @param authorities {@code ROLE_…} of each role granted, for whatever workplace or organisation
     * @param deviceKnown whether the device asked about is still remembered; false where none was asked about
     * @param endedAt login sessions from before this have ended; null where none were
     */
    record Standing(
            Set<SimpleGrantedAuthority> authorities,
            boolean deviceKnown,
            @Nullable Instant endedAt) {}

    /** Empty for an unknown or inactive person. One statement. */
    Optional<Standing> find(long personId, @Nullable Long deviceId) {
        var rows = db.selectDistinct(ROLE_GRANT.ROLE, REMEMBERED_DEVICE.ID, SESSIONS_ENDED.ENDED_AT)
                .from(PERSON)
                .leftJoin(ROLE_GRANT)
                .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                .leftJoin(REMEMBERED_DEVICE)
                .on(REMEMBERED_DEVICE.PERSON_ID.eq(PERSON.ID))
                .and(REMEMBERED_DEVICE.ID.eq(deviceId == null ? 0L : deviceId))
                .leftJoin(SESSIONS_ENDED)
                .on(SESSIONS_ENDED.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(personId))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<SimpleGrantedAuthority> authorities = new LinkedHashSet<>();
        for (var row : rows) {
            if (row.value1() != null) {
                authorities.add(new SimpleGrantedAuthority("ROLE_" + row.value1()));
            }
        }
        var first = rows.getFirst();
        return Optional.of(new Standing(authorities, first.value2() != null, first.value3()));
    }
}
