package se.goteborgsregionen.bredvid.demo;

import java.util.List;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.demo.DemoAttendance.Mark;

import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;

/** Writes who was there in the demo world. */
@Repository
@Profile("demo")
class DemoAttendanceRepository {

    private final DSLContext db;

    DemoAttendanceRepository(DSLContext db) {
        this.db = db;
    }

    void store(List<Mark> marks) {
        DemoCodes.inPieces(marks, some -> {
            var insert = db.insertInto(
                    ATTENDANCE, ATTENDANCE.BOOKING_ID, ATTENDANCE.PRESENCE, ATTENDANCE.MARKED_BY, ATTENDANCE.MARKED_AT);
            for (Mark mark : some) {
                insert = insert.values(mark.bookingId(), mark.presence().name(), mark.markedBy(), mark.markedAt());
            }
            insert.execute();
        });
    }
}
