package se.goteborgsregionen.bredvid.audit;

import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.db.tables.Offer;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads the trace of changes with the names of those in it. */
@Repository
class AuditQueries {

    private static final Person ACTOR = PERSON.as("actor");
    private static final Person CONCERNED = PERSON.as("concerned");
    private static final Offer TITLED = OFFER.as("titled");
    private static final Field<String> SUBJECT_NAME =
            coalesce(TITLED.TITLE, WORKPLACE.NAME, ORGANISATION.SHORT_NAME, inline(""));

    private final DSLContext db;

    AuditQueries(DSLContext db) {
        this.db = db;
    }

    /** Latest first. */
    List<AuditEntry> search(AuditQuery query) {
        return db.select(AUDIT_EVENT.fields())
                .select(ACTOR.GIVEN_NAME, ACTOR.FAMILY_NAME, ACTOR.ALIAS)
                .select(CONCERNED.GIVEN_NAME, CONCERNED.FAMILY_NAME, CONCERNED.ALIAS)
                .select(SUBJECT_NAME, OCCASION.FIRST_START)
                .from(AUDIT_EVENT)
                .leftJoin(ACTOR)
                .on(ACTOR.ID.eq(AUDIT_EVENT.ACTOR_ID))
                .leftJoin(CONCERNED)
                .on(CONCERNED.ID.eq(AUDIT_EVENT.PERSON_ID))
                .leftJoin(BOOKING)
                .on(BOOKING.ID.eq(AUDIT_EVENT.SUBJECT_ID).and(about(AuditLog.Subject.BOOKING)))
                .leftJoin(OCCASION)
                .on(OCCASION.ID
                        .eq(BOOKING.OCCASION_ID)
                        .or(OCCASION.ID.eq(AUDIT_EVENT.SUBJECT_ID).and(about(AuditLog.Subject.OCCASION))))
                .leftJoin(TITLED)
                .on(TITLED.ID
                        .eq(OCCASION.OFFER_ID)
                        .or(TITLED.ID.eq(AUDIT_EVENT.SUBJECT_ID).and(about(AuditLog.Subject.OFFER))))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(AUDIT_EVENT.SUBJECT_ID).and(about(AuditLog.Subject.WORKPLACE)))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(AUDIT_EVENT.SUBJECT_ID).and(about(AuditLog.Subject.ORGANISATION)))
                .where(asked(query))
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(query.limit())
                .fetch(AuditQueries::entry);
    }

    /** Every action that has been noted at least once. */
    List<String> actions() {
        return db.selectDistinct(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.ACTION)
                .fetch(AUDIT_EVENT.ACTION);
    }

    private static Condition about(AuditLog.Subject subject) {
        return AUDIT_EVENT.SUBJECT_KIND.eq(subject.name());
    }

    private static Condition asked(AuditQuery query) {
        Condition condition = noCondition();
        if (query.from() != null) {
            condition = condition.and(AUDIT_EVENT.HAPPENED_AT.ge(
                    query.from().atStartOfDay(Time.STOCKHOLM).toInstant()));
        }
        if (query.until() != null) {
            condition = condition.and(AUDIT_EVENT.HAPPENED_AT.lt(
                    query.until().plusDays(1).atStartOfDay(Time.STOCKHOLM).toInstant()));
        }
        if (query.action() != null) {
            condition = condition.and(AUDIT_EVENT.ACTION.eq(query.action()));
        }
        if (query.beforeId() != null) {
            condition = condition.and(AUDIT_EVENT.ID.lt(query.beforeId()));
        }
        for (String word : query.name().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                condition = condition.and(
                        shown(ACTOR).contains(word).or(shown(CONCERNED).contains(word)));
            }
        }
        return condition;
    }

    /** An alias hides the name behind it also from the search. */
    private static Field<String> shown(Person person) {
        return coalesce(nullif(person.ALIAS, inline("")), concat(person.GIVEN_NAME, inline(" "), person.FAMILY_NAME));
    }

    private static AuditEntry entry(Record row) {
        Long actorId = row.get(AUDIT_EVENT.ACTOR_ID);
        return new AuditEntry(
                row.get(AUDIT_EVENT.ID),
                row.get(AUDIT_EVENT.HAPPENED_AT),
                name(row, ACTOR),
                row.get(AUDIT_EVENT.ACTION),
                AuditLog.Subject.valueOf(row.get(AUDIT_EVENT.SUBJECT_KIND)),
                row.get(AUDIT_EVENT.SUBJECT_ID),
                name(row, CONCERNED),
                actorId != null && actorId.equals(row.get(AUDIT_EVENT.PERSON_ID)),
                row.get(SUBJECT_NAME),
                row.get(OCCASION.FIRST_START),
                row.get(AUDIT_EVENT.DETAIL));
    }

    private static @Nullable PersonName name(Record row, Person person) {
        String given = row.get(person.GIVEN_NAME);
        return given == null ? null : PersonName.of(given, row.get(person.FAMILY_NAME), row.get(person.ALIAS));
    }
}
