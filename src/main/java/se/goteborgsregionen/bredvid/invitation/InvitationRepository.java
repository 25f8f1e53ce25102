package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Record7;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import static se.goteborgsregionen.bredvid.db.Tables.INVITATION;

/** The stored state of every event that has been sent out. */
@Repository
class InvitationRepository {

    private static final String REQUEST = "REQUEST";
    private static final String CANCEL = "CANCEL";

    private final DSLContext db;
    private final JsonMapper json;

    InvitationRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** All events of the bookings, those taken back too, in the order in which they were made. */
    List<Invitation> ofBookings(Collection<Long> bookingIds) {
        return db.select(
                        INVITATION.BOOKING_ID,
                        INVITATION.MEETING_ID,
                        INVITATION.SEQUENCE,
                        INVITATION.METHOD,
                        INVITATION.FINGERPRINT,
                        INVITATION.REVISED_AT,
                        INVITATION.EVENT)
                .from(INVITATION)
                .where(INVITATION.BOOKING_ID.in(bookingIds))
                .orderBy(INVITATION.ID)
                .fetch(this::invitation);
    }

    void insert(List<Invitation> invitations) {
        if (invitations.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                INVITATION,
                INVITATION.BOOKING_ID,
                INVITATION.MEETING_ID,
                INVITATION.UID,
                INVITATION.SEQUENCE,
                INVITATION.METHOD,
                INVITATION.FINGERPRINT,
                INVITATION.REVISED_AT,
                INVITATION.EVENT);
        for (Invitation invitation : invitations) {
            insert = insert.values(
                    invitation.bookingId(),
                    invitation.meetingId(),
                    invitation.uid(),
                    invitation.sequence(),
                    invitation.cancelled() ? CANCEL : REQUEST,
                    invitation.fingerprint(),
                    invitation.revisedAt(),
                    json.writeValueAsString(invitation.event()));
        }
        insert.execute();
    }

    void update(List<Invitation> revisions) {
        db.batch(revisions.stream()
                        .map(revision -> db.update(INVITATION)
                                .set(INVITATION.SEQUENCE, revision.sequence())
                                .set(INVITATION.METHOD, revision.cancelled() ? CANCEL : REQUEST)
                                .set(INVITATION.FINGERPRINT, revision.fingerprint())
                                .set(INVITATION.REVISED_AT, revision.revisedAt())
                                .set(INVITATION.EVENT, json.writeValueAsString(revision.event()))
                                .where(INVITATION.UID.eq(revision.uid())))
                        .toList())
                .execute();
    }

    private Invitation invitation(Record7<Long, Long, Integer, String, String, Instant, String> row) {
        return new Invitation(
                row.value1(),
                row.value2(),
                row.value3(),
                CANCEL.equals(row.value4()),
                row.value5(),
                row.value6(),
                json.readValue(row.value7(), EventFacts.class));
    }
}
