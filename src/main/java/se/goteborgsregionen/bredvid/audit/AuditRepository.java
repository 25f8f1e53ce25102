package se.goteborgsregionen.bredvid.audit;

import java.time.Instant;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;

/** Adds to and reads the trace of changes. */
@Repository
class AuditRepository {

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    void insert(
            Instant happenedAt,
            @Nullable Long actorId,
            String action,
            AuditLog.Subject subject,
            long subjectId,
            @Nullable Long personId,
            @Nullable Long organisationId,
            String detail) {
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.HAPPENED_AT, happenedAt)
                .set(AUDIT_EVENT.ACTOR_ID, actorId)
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.SUBJECT_KIND, subject.name())
                .set(AUDIT_EVENT.SUBJECT_ID, subjectId)
                .set(AUDIT_EVENT.PERSON_ID, personId)
                .set(AUDIT_EVENT.ORGANISATION_ID, organisationId)
                .set(AUDIT_EVENT.DETAIL, detail)
                .execute();
    }
}
