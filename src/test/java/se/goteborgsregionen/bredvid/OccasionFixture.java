package se.goteborgsregionen.bredvid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

/** An occasion in the making. */
public class OccasionFixture {

    private record Times(LocalDateTime starts, LocalDateTime ends) {}

    private final DSLContext db;
    private final Clock clock;
    private @Nullable Long offerId;
    private String status = "PUBLISHED";
    private String form = "ON_SITE";
    private String address = "Göteborgsvägen 11";
    private @Nullable String municipality = "Mölndal";
    private String digitalLink = "";
    private @Nullable Integer capacity = 10;
    private int taken;
    private int waiting;
    private @Nullable Instant opens;
    private @Nullable Instant closes;
    private final List<Times> meetings = new ArrayList<>();

    OccasionFixture(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public OccasionFixture of(long offer) {
        offerId = offer;
        return this;
    }

    public OccasionFixture of(OfferFixture offer) {
        return of(offer.save());
    }

    public OccasionFixture draft() {
        status = "DRAFT";
        return this;
    }

    public OccasionFixture cancelled() {
        status = "CANCELLED";
        return this;
    }

    /** On site in the municipality of that short name. */
    public OccasionFixture at(String street, String municipalityShortName) {
        address = street;
        municipality = municipalityShortName;
        return this;
    }

    public OccasionFixture digital(String link) {
        form = "DIGITAL";
        digitalLink = link;
        address = "";
        municipality = null;
        return this;
    }

    public OccasionFixture hybrid(String link) {
        form = "HYBRID";
        digitalLink = link;
        return this;
    }

    public OccasionFixture withPlaces(int places) {
        capacity = places;
        return this;
    }

    public OccasionFixture unlimited() {
        capacity = null;
        return this;
    }

    /** Sets the counter alone; no bookings are made. */
    public OccasionFixture taken(int places) {
        taken = places;
        return this;
    }

    /** Sets the counter alone; no bookings are made. */
    public OccasionFixture waiting(int people) {
        waiting = people;
        return this;
    }

    /** A meeting on the day between the hours; called again it adds another. */
    public OccasionFixture on(LocalDate day, int startHour, int endHour) {
        return meeting(day.atTime(startHour, 0), day.atTime(endHour, 0));
    }

    public OccasionFixture meeting(LocalDateTime starts, LocalDateTime ends) {
        meetings.add(new Times(starts, ends));
        return this;
    }

    /** The first instant at which it can be booked. */
    public OccasionFixture opening(LocalDateTime timeInStockholm) {
        opens = timeInStockholm.atZone(Time.STOCKHOLM).toInstant();
        return this;
    }

    /** The first instant at which it can no longer be booked; two days before the start when not told. */
    public OccasionFixture closing(LocalDateTime timeInStockholm) {
        closes = timeInStockholm.atZone(Time.STOCKHOLM).toInstant();
        return this;
    }

    /** Stores it and gives its id. */
    public long save() {
        if (meetings.isEmpty()) {
            on(LocalDate.now(clock).plusWeeks(3), 9, 16);
        }
        meetings.sort(Comparator.comparing(Times::starts));
        LocalDateTime firstStart = meetings.getFirst().starts();
        long offer = offerId == null ? new OfferFixture(db, clock).save() : offerId;
        long occasionId = db.insertInto(OCCASION)
                .set(OCCASION.OFFER_ID, offer)
                .set(OCCASION.STATUS, status)
                .set(OCCASION.FORM, form)
                .set(OCCASION.ADDRESS, address)
                .set(
                        OCCASION.MUNICIPALITY_ID,
                        municipality == null
                                ? null
                                : db.select(ORGANISATION.ID)
                                        .from(ORGANISATION)
                                        .where(ORGANISATION.SHORT_NAME.eq(municipality))
                                        .fetchSingle()
                                        .value1())
                .set(OCCASION.DIGITAL_LINK, digitalLink)
                .set(OCCASION.CAPACITY, capacity)
                .set(OCCASION.TAKEN, taken)
                .set(OCCASION.WAITING, waiting)
                .set(OCCASION.BOOKING_OPENS_AT, opens)
                .set(
                        OCCASION.BOOKING_CLOSES_AT,
                        closes == null
                                ? firstStart.minusDays(2).atZone(Time.STOCKHOLM).toInstant()
                                : closes)
                .set(OCCASION.FIRST_START, firstStart)
                .set(OCCASION.LAST_END, meetings.getLast().ends())
                .set(OCCASION.MEETING_COUNT, meetings.size())
                .set(OCCASION.CANCEL_MESSAGE, "CANCELLED".equals(status) ? "Kursledaren är sjuk" : "")
                .set(OCCASION.CHANGED_AT, DSL.field("UTC_TIMESTAMP(6)", OCCASION.CHANGED_AT.getDataType()))
                .returningResult(OCCASION.ID)
                .fetchSingle()
                .value1();
        for (Times meeting : meetings) {
            db.insertInto(MEETING, MEETING.OCCASION_ID, MEETING.STARTS, MEETING.ENDS)
                    .values(occasionId, meeting.starts(), meeting.ends())
                    .execute();
        }
        return occasionId;
    }
}
