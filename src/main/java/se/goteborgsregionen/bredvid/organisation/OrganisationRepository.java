package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.TRAVEL_TIME;

/** Reads and changes organisations. */
@Repository
class OrganisationRepository {

    private static final Field<OrganisationKind> KIND = ORGANISATION.KIND.convertFrom(OrganisationKind::valueOf);

    private final DSLContext db;

    OrganisationRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of the short names. */
    List<Organisation> all() {
        return db.select(
                        ORGANISATION.ID,
                        ORGANISATION.CODE,
                        KIND,
                        ORGANISATION.NAME,
                        ORGANISATION.SHORT_NAME,
                        ORGANISATION.CARE_REGION_ID,
                        ORGANISATION.MAIL_DOMAIN,
                        ORGANISATION.CONTACT_ID,
                        ORGANISATION.VERSION)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.SHORT_NAME)
                .fetch(Records.mapping(Organisation::new));
    }

    /** Minutes between all municipalities, both ways. */
    List<TravelTime> travelTimes() {
        return db.select(TRAVEL_TIME.FROM_MUNICIPALITY_ID, TRAVEL_TIME.TO_MUNICIPALITY_ID, TRAVEL_TIME.MINUTES)
                .from(TRAVEL_TIME)
                .fetch(Records.mapping(TravelTime::new));
    }

    /** Stores it, whether or not there was one. */
    void saveTravelTime(TravelTime time) {
        int changed = db.update(TRAVEL_TIME)
                .set(TRAVEL_TIME.MINUTES, time.minutes())
                .where(TRAVEL_TIME.FROM_MUNICIPALITY_ID.eq(time.fromMunicipalityId()))
                .and(TRAVEL_TIME.TO_MUNICIPALITY_ID.eq(time.toMunicipalityId()))
                .execute();
        if (changed == 0) {
            db.insertInto(TRAVEL_TIME)
                    .set(TRAVEL_TIME.FROM_MUNICIPALITY_ID, time.fromMunicipalityId())
                    .set(TRAVEL_TIME.TO_MUNICIPALITY_ID, time.toMunicipalityId())
                    .set(TRAVEL_TIME.MINUTES, time.minutes())
                    .execute();
        }
    }

    boolean isActivePerson(long personId) {
        return db.fetchExists(PERSON, PERSON.ID.eq(personId).and(PERSON.STATUS.eq("ACTIVE")));
    }

    /** False when the organisation has another version by now. */
    boolean update(long id, @Nullable String mailDomain, @Nullable Long contactId, int version) {
        return db.update(ORGANISATION)
                        .set(ORGANISATION.MAIL_DOMAIN, mailDomain)
                        .set(ORGANISATION.CONTACT_ID, contactId)
                        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                        .where(ORGANISATION.ID.eq(id))
                        .and(ORGANISATION.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
