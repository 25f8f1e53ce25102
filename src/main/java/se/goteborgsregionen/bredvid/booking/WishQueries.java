package se.goteborgsregionen.bredvid.booking;

import java.util.List;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads what a mail tells those who have to answer. */
@Component
class WishQueries {

    private final DSLContext db;
    private final UnitGuard guard;

    WishQueries(DSLContext db, UnitGuard guard) {
        this.db = db;
        this.guard = guard;
    }

    Wish find(long bookingId, ApprovalKind asked) {
        Record row = db.select(
                        BOOKING.OCCASION_ID,
                        BOOKING.PERSON_ID,
                        BOOKING.GOALS,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN,
                        WORKPLACE.ID,
                        WORKPLACE.NAME,
                        WORKPLACE.MOST_AWAY,
                        ORGANISATION.SHORT_NAME)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle();
        String workplace = row.get(WORKPLACE.NAME);
        return new Wish(
                Objects.requireNonNullElse(row.get(PROFESSION.NAME), ""),
                Objects.requireNonNullElse(row.get(PROFESSION.NAME_EN), ""),
                workplace == null ? "" : workplace + ", " + row.get(ORGANISATION.SHORT_NAME),
                row.get(BOOKING.GOALS),
                meetings(row.get(BOOKING.OCCASION_ID)),
                asked == ApprovalKind.RELEASE ? guard(row) : null);
    }

    private List<Wish.Hours> meetings(long occasionId) {
        return db.select(MEETING.STARTS, MEETING.ENDS)
                .from(MEETING)
                .where(MEETING.OCCASION_ID.eq(occasionId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .fetch(row -> new Wish.Hours(row.value1(), row.value2()));
    }

    private @Nullable Guard guard(Record row) {
        Long workplace = row.get(WORKPLACE.ID);
        return workplace == null
                ? null
                : guard.of(
                        workplace,
                        row.get(WORKPLACE.MOST_AWAY),
                        row.get(BOOKING.PERSON_ID),
                        row.get(BOOKING.OCCASION_ID));
    }
}
