package se.goteborgsregionen.bredvid.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import static org.jooq.impl.DSL.noCondition;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads and changes workplaces. */
@Repository
class WorkplaceRepository {

    private static final int EVERY = Integer.MAX_VALUE;

    private final DSLContext db;

    WorkplaceRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of their names. */
    List<Workplace> ofOrganisation(long organisationId) {
        return where(WORKPLACE.ORGANISATION_ID.eq(organisationId), 0, EVERY);
    }

    List<Workplace> ofOrganisations(Collection<Long> organisationIds) {
        return where(WORKPLACE.ORGANISATION_ID.in(organisationIds), 0, EVERY);
    }

    Optional<Workplace> find(long id) {
        return where(WORKPLACE.ID.eq(id), 0, 1).stream().findFirst();
    }

    /** Of these organisations. */
    List<Workplace> search(Collection<Long> organisationIds, WorkplaceQuery query) {
        return where(asked(organisationIds, query), query.offset(), query.limit());
    }

    int count(Collection<Long> organisationIds, WorkplaceQuery query) {
        return db.fetchCount(WORKPLACE, asked(organisationIds, query));
    }

    boolean nameTaken(WorkplaceDraft draft) {
        return db.fetchExists(
                WORKPLACE,
                WORKPLACE
                        .ORGANISATION_ID
                        .eq(draft.organisationId())
                        .and(WORKPLACE.NAME.eq(draft.name()))
                        .and(draft.id() == null ? noCondition() : WORKPLACE.ID.ne(draft.id())));
    }

    /** The new workplace's id; empty when somebody else has just taken the name. */
    OptionalLong insert(WorkplaceDraft draft) {
        try {
            return OptionalLong.of(db.insertInto(WORKPLACE)
                    .set(WORKPLACE.ORGANISATION_ID, draft.organisationId())
                    .set(WORKPLACE.NAME, draft.name())
                    .set(WORKPLACE.ADDRESS, draft.address())
                    .set(WORKPLACE.MUNICIPALITY_ID, draft.municipalityId())
                    .set(WORKPLACE.MOST_AWAY, draft.mostAway())
                    .set(WORKPLACE.ACTIVE, draft.active())
                    .returningResult(WORKPLACE.ID)
                    .fetchSingle()
                    .value1());
        } catch (DuplicateKeyException taken) {
            return OptionalLong.empty();
        }
    }

    /** False when the workplace has another version by now. */
    boolean update(long id, WorkplaceDraft draft) {
        return db.update(WORKPLACE)
                        .set(WORKPLACE.NAME, draft.name())
                        .set(WORKPLACE.ADDRESS, draft.address())
                        .set(WORKPLACE.MUNICIPALITY_ID, draft.municipalityId())
                        .set(WORKPLACE.MOST_AWAY, draft.mostAway())
                        .set(WORKPLACE.ACTIVE, draft.active())
                        .set(WORKPLACE.VERSION, WORKPLACE.VERSION.plus(1))
                        .where(WORKPLACE.ID.eq(id))
                        .and(WORKPLACE.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    /** Whatever its version: nobody else's typing is about this alone. */
    void setMostAway(long id, @Nullable Integer most) {
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, most)
                .set(WORKPLACE.VERSION, WORKPLACE.VERSION.plus(1))
                .where(WORKPLACE.ID.eq(id))
                .execute();
    }

    List<Workplace> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : where(WORKPLACE.ID.in(ids), 0, EVERY);
    }

    private static Condition asked(Collection<Long> organisationIds, WorkplaceQuery query) {
        Condition condition = WORKPLACE.ORGANISATION_ID.in(organisationIds);
        for (String word : Arrays.asList(query.words().strip().split("\\s+"))) {
            condition = condition.and(WORKPLACE.NAME.contains(word).or(WORKPLACE.ADDRESS.contains(word)));
        }
        if (query.organisationId() != null) {
            condition = condition.and(WORKPLACE.ORGANISATION_ID.eq(query.organisationId()));
        }
        return query.alsoClosed() ? condition : condition.and(WORKPLACE.ACTIVE.isTrue());
    }

    private List<Workplace> where(Condition condition, int offset, int limit) {
        return db.select(
                        WORKPLACE.ID,
                        WORKPLACE.ORGANISATION_ID,
                        WORKPLACE.NAME,
                        WORKPLACE.ADDRESS,
                        WORKPLACE.MUNICIPALITY_ID,
                        WORKPLACE.MOST_AWAY,
                        WORKPLACE.ACTIVE,
                        WORKPLACE.VERSION)
                .from(WORKPLACE)
                .where(condition)
                .orderBy(WORKPLACE.NAME, WORKPLACE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Workplace::new));
    }
}
