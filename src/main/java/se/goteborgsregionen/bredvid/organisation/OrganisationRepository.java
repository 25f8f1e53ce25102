package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

/** Reads organisations. */
@Repository
class OrganisationRepository {

    private final DSLContext db;

    OrganisationRepository(DSLContext db) {
        this.db = db;
    }

    List<Organisation> all() {
        return db.select(
                        ORGANISATION.ID,
                        ORGANISATION.CODE,
                        ORGANISATION.KIND.convertFrom(OrganisationKind::valueOf),
                        ORGANISATION.NAME,
                        ORGANISATION.SHORT_NAME,
                        ORGANISATION.CARE_REGION_ID,
                        ORGANISATION.MAIL_DOMAIN,
                        ORGANISATION.CONTACT_ID,
                        ORGANISATION.VERSION)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME)
                .fetch(Records.mapping(Organisation::new));
    }
}
