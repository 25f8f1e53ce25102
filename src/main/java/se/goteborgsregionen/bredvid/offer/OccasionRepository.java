package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

/** Writes occasions and their meetings, and keeps what an occasion's row repeats of its meetings. */
@Repository
class OccasionRepository {

    private final DSLContext db;

    OccasionRepository(DSLContext db) {
        this.db = db;
    }

    /** Takes the rows of the offer's published occasions by writing them, in the order of their ids. */
    void lockPublished(long offerId) {
        for (long occasionId : db.select(OCCASION.ID)
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(offerId))
                .and(OCCASION.STATUS.eq(Status.PUBLISHED.name()))
                .orderBy(OCCASION.ID)
                .fetch(OCCASION.ID)) {
            lock(occasionId);
        }
    }

    /** Takes the occasion's row by writing it; false when there is none. */
    boolean lock(long occasionId) {
        return db.update(OCCASION)
                        .set(OCCASION.VERSION, OCCASION.VERSION.plus(1))
                        .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                        .where(OCCASION.ID.eq(occasionId))
                        .execute()
                == 1;
    }

    /** Stores a new occasion whose meetings are whole; its id. */
    long insert(long offerId, OccasionForm form, Status status) {
        LocalDateTime firstStart = firstStart(form);
        OccasionTerms terms = form.terms().storable();
        BookingWindow window = BookingWindow.of(form, firstStart, null);
        db.insertInto(OCCASION)
                .set(OCCASION.OFFER_ID, offerId)
                .set(OCCASION.STATUS, status.name())
                .set(OCCASION.FORM, form.form().name())
                .set(OCCASION.ADDRESS, form.address())
                .set(OCCASION.MUNICIPALITY_ID, form.municipalityId())
                .set(OCCASION.DIGITAL_LINK, form.digitalLink())
                .set(OCCASION.CAPACITY, form.capacity())
                .set(settings(terms, window))
                .set(OCCASION.FIRST_START, firstStart)
                .set(OCCASION.LAST_END, lastEnd(form))
                .set(OCCASION.MEETING_COUNT, form.meetings().size())
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .execute();
        long occasionId = db.lastID().longValueExact();
        form.meetings().forEach(meeting -> insert(occasionId, meeting));
        return occasionId;
    }

    /** Changes an occasion that the caller holds the lock of. Meetings keep their ids, which invitations refer to. */
    void update(long occasionId, OccasionForm form, OccasionStanding before) {
        LocalDateTime firstStart = firstStart(form);
        OccasionTerms terms = form.terms().storable();
        db.update(OCCASION)
                .set(OCCASION.FORM, form.form().name())
                .set(OCCASION.ADDRESS, form.address())
                .set(OCCASION.MUNICIPALITY_ID, form.municipalityId())
                .set(OCCASION.DIGITAL_LINK, form.digitalLink())
                .set(OCCASION.CAPACITY, form.capacity())
                .set(OCCASION.TAKEN, before.taken())
                .set(settings(terms, BookingWindow.of(form, firstStart, before)))
                .set(toldAgain(terms, before))
                .set(OCCASION.FIRST_START, firstStart)
                .set(OCCASION.LAST_END, lastEnd(form))
                .set(OCCASION.MEETING_COUNT, form.meetings().size())
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
        Set<Long> kept = new HashSet<>();
        for (MeetingForm meeting : form.meetings()) {
            Long id = meeting.id();
            if (id == null) {
                kept.add(insert(occasionId, meeting));
            } else {
                db.update(MEETING)
                        .set(MEETING.STARTS, starts(meeting))
                        .set(MEETING.ENDS, ends(meeting))
                        .where(MEETING.ID.eq(id))
                        .and(MEETING.OCCASION_ID.eq(occasionId))
                        .execute();
                kept.add(id);
            }
        }
        db.deleteFrom(MEETING)
                .where(MEETING.OCCASION_ID.eq(occasionId))
                .and(MEETING.ID.notIn(kept))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> settings(OccasionTerms terms, BookingWindow window) {
        Map<Field<?>, @Nullable Object> settings = new HashMap<>();
        settings.put(OCCASION.BOOKING_OPENS_AT, window.opens());
        settings.put(OCCASION.BOOKING_CLOSES_AT, window.closes());
        settings.put(OCCASION.QUEUE_CLOSES_AT, window.queueCloses());
        settings.put(OCCASION.OPENS_BEFORE, TimeBefore.iso(terms.opensBefore()));
        settings.put(OCCASION.CLOSES_BEFORE, TimeBefore.iso(terms.closesBefore()));
        settings.put(OCCASION.MINIMUM, terms.minimum());
        settings.put(OCCASION.MINIMUM_DECIDED_ON, terms.minimumDecidedOn());
        settings.put(OCCASION.HOLD_HOURS, terms.holdHours());
        return settings;
    }

    /** A minimum that is another, or looked at on another day, has not been told of. */
    private static Map<Field<?>, @Nullable Object> toldAgain(OccasionTerms terms, OccasionStanding before) {
        OccasionTerms stored = before.stored().terms();
        boolean same = Objects.equals(terms.minimum(), stored.minimum())
                && Objects.equals(terms.minimumDecidedOn(), stored.minimumDecidedOn());
        Map<Field<?>, @Nullable Object> told = new HashMap<>();
        if (!same) {
            told.put(OCCASION.MINIMUM_TOLD_AT, null);
        }
        return told;
    }

    private long insert(long occasionId, MeetingForm meeting) {
        db.insertInto(MEETING)
                .set(MEETING.OCCASION_ID, occasionId)
                .set(MEETING.STARTS, starts(meeting))
                .set(MEETING.ENDS, ends(meeting))
                .execute();
        return db.lastID().longValueExact();
    }

    /** Takes back a published occasion that nobody is booked on; the row stays for those who have been. */
    void withdraw(long occasionId) {
        setStatus(occasionId, Status.DRAFT, "");
    }

    void cancel(long occasionId, String message) {
        setStatus(occasionId, Status.CANCELLED, message);
    }

    private void setStatus(long occasionId, Status status, String message) {
        db.update(OCCASION)
                .set(OCCASION.STATUS, status.name())
                .set(OCCASION.CANCEL_MESSAGE, message)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    /** Tells the catalogue that what its occasions are shown with has changed. */
    void touch(long offerId) {
        db.update(OCCASION)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.OFFER_ID.eq(offerId))
                .execute();
    }

    /** Only for an offer that has never been published: nobody can have booked. */
    void deleteDrafts(long offerId) {
        List<Long> drafts = db.select(OCCASION.ID)
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(offerId))
                .and(OCCASION.STATUS.eq(Status.DRAFT.name()))
                .fetch(OCCASION.ID);
        db.deleteFrom(MEETING).where(MEETING.OCCASION_ID.in(drafts)).execute();
        db.deleteFrom(OCCASION).where(OCCASION.ID.in(drafts)).execute();
    }

    private static LocalDateTime firstStart(OccasionForm form) {
        return form.meetings().stream()
                .map(OccasionRepository::starts)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDateTime lastEnd(OccasionForm form) {
        return form.meetings().stream()
                .map(OccasionRepository::ends)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDateTime starts(MeetingForm meeting) {
        return Objects.requireNonNull(meeting.startsAt());
    }

    private static LocalDateTime ends(MeetingForm meeting) {
        return Objects.requireNonNull(meeting.endsAt());
    }
}
