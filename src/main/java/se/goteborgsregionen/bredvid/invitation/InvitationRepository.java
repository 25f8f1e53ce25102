package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_SUBSCRIPTION;
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

    /**
     * All events of the bookings, those taken back too, in the order in which they were made. Who else changes them waits
     * until the transaction ends, and then sees what this one has done.
     */
    List<Invitation> ofBookings(Collection<Long> bookingIds) {
        return locked(INVITATION.BOOKING_ID.in(bookingIds));
    }

    /** The same of subscriptions. */
    List<Invitation> ofSubscriptions(Collection<Long> subscriptionIds) {
        return locked(INVITATION.SUBSCRIPTION_ID.in(subscriptionIds));
    }

    /** The events of the booking that have not been taken back, to look at. */
    List<Invitation> standingOf(long bookingId) {
        return find(INVITATION.BOOKING_ID.eq(bookingId).and(INVITATION.STANDING.eq(true)));
    }

    /** The events that the person's calendar has of confirmed bookings, and of what she follows. */
    List<Invitation> standingOfPerson(long personId) {
        return find(INVITATION
                .STANDING
                .eq(true)
                .and(INVITATION
                        .BOOKING_ID
                        .in(db.select(BOOKING.ID)
                                .from(BOOKING)
                                .where(BOOKING.PERSON_ID.eq(personId))
                                .and(BOOKING.ACTIVE.eq(true))
                                .and(BOOKING.STATE.eq("CONFIRMED")))
                        .or(INVITATION.SUBSCRIPTION_ID.in(db.select(CALENDAR_SUBSCRIPTION.ID)
                                .from(CALENDAR_SUBSCRIPTION)
                                .where(CALENDAR_SUBSCRIPTION.PERSON_ID.eq(personId))
                                .and(CALENDAR_SUBSCRIPTION.STATE.eq("ACTIVE"))))));
    }

    private List<Invitation> locked(Condition which) {
        db.select(INVITATION.ID)
                .from(INVITATION)
                .where(which)
                .orderBy(INVITATION.ID)
                .forUpdate()
                .fetch();
        return find(which);
    }

    private List<Invitation> find(Condition which) {
        return db.select(
                        INVITATION.BOOKING_ID,
                        INVITATION.SUBSCRIPTION_ID,
                        INVITATION.MEETING_ID,
                        INVITATION.SEQUENCE,
                        INVITATION.STANDING,
                        INVITATION.FINGERPRINT,
                        INVITATION.REVISED_AT,
                        INVITATION.EVENT)
                .from(INVITATION)
                .where(which)
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
                INVITATION.SUBSCRIPTION_ID,
                INVITATION.MEETING_ID,
                INVITATION.UID,
                INVITATION.SEQUENCE,
                INVITATION.METHOD,
                INVITATION.STANDING,
                INVITATION.FINGERPRINT,
                INVITATION.REVISED_AT,
                INVITATION.EVENT);
        for (Invitation invitation : invitations) {
            insert = insert.values(
                    invitation.ground().bookingId(),
                    invitation.ground().subscriptionId(),
                    invitation.meetingId(),
                    invitation.uid(),
                    invitation.sequence(),
                    invitation.cancelled() ? CANCEL : REQUEST,
                    invitation.cancelled() ? null : true,
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
                                .set(INVITATION.STANDING, revision.cancelled() ? null : true)
                                .set(INVITATION.FINGERPRINT, revision.fingerprint())
                                .set(INVITATION.REVISED_AT, revision.revisedAt())
                                .set(INVITATION.EVENT, json.writeValueAsString(revision.event()))
                                .where(INVITATION.UID.eq(revision.uid())))
                        .toList())
                .execute();
    }

    private Invitation invitation(Record8<Long, Long, Long, Integer, Boolean, String, Instant, String> row) {
        return new Invitation(
                row.value1() == null ? Ground.subscription(row.value2()) : Ground.booking(row.value1()),
                row.value3(),
                row.value4(),
                row.value5() == null,
                row.value6(),
                row.value7(),
                json.readValue(row.value8(), EventFacts.class));
    }
}
