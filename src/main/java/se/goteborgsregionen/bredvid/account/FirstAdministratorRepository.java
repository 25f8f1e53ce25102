package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.time.Instant;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.Role;

import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

/** Knows whether anybody looks after the portal, and appoints the first who does. */
@Repository
class FirstAdministratorRepository {

    private static final String ROLE = Role.GR_ADMINISTRATOR.name();

    private final DSLContext db;
    private final Clock clock;

    FirstAdministratorRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether there is a GR administrator who can sign in. */
    boolean exists() {
        return db.fetchExists(db.selectOne()
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.ROLE.eq(ROLE))
                .and(PERSON.STATUS.ne("INACTIVE")));
    }

    /** Makes the person where the address is new, and gives her the role. Two nodes that start at once appoint one. */
    long appoint(MailAddress address, String givenName, String familyName) {
        Instant now = clock.instant();
        db.insertInto(PERSON)
                .set(PERSON.EMAIL, address.value())
                .set(PERSON.GIVEN_NAME, givenName)
                .set(PERSON.FAMILY_NAME, familyName)
                .set(PERSON.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        long personId = db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(address.value()))
                .fetchSingle()
                .value1();
        db.update(PERSON)
                .set(PERSON.STATUS, "ACTIVE")
                .where(PERSON.ID.eq(personId))
                .execute();
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.PERSON_ID, personId)
                .set(ROLE_GRANT.ROLE, ROLE)
                .set(ROLE_GRANT.SCOPE, "*")
                .set(ROLE_GRANT.GRANTED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        return personId;
    }
}
