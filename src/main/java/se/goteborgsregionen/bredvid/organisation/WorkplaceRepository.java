package se.goteborgsregionen.bredvid.organisation;

import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads and changes workplaces. */
@Repository
class WorkplaceRepository {

    private final DSLContext db;

    WorkplaceRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of their names. */
    List<Workplace> ofOrganisation(long organisationId) {
        return where(WORKPLACE.ORGANISATION_ID.eq(organisationId));
    }

    Optional<Workplace> find(long id) {
        return where(WORKPLACE.ID.eq(id)).stream().findFirst();
    }

    private List<Workplace> where(Condition condition) {
        return db.select(
                        WORKPLACE.ID,
                        WORKPLACE.ORGANISATION_ID,
                        WORKPLACE.NAME,
                        WORKPLACE.ADDRESS,
                        WORKPLACE.MUNICIPALITY_ID,
                        WORKPLACE.ACTIVE,
                        WORKPLACE.VERSION)
                .from(WORKPLACE)
                .where(condition)
                .orderBy(WORKPLACE.NAME, WORKPLACE.ID)
                .fetch(Records.mapping(Workplace::new));
    }
}
