package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

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
}
