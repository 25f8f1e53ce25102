package se.goteborgsregionen.bredvid.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

@PortalTest
class WallClockDbTest {

    @Autowired
    private DSLContext db;

    @Test
    void runs_in_another_zone_than_the_meetings() {
        assertThat(ZoneId.systemDefault()).isNotEqualTo(Time.STOCKHOLM);
    }

    @Test
    void keeps_a_time_on_the_wall_that_the_machines_own_zone_does_not_have() {
        LocalDateTime inNewYorksSpringGap = LocalDateTime.of(2026, 3, 8, 2, 30);

        LocalDateTime read = db.select(DSL.val(inNewYorksSpringGap, OCCASION.FIRST_START))
                .fetchSingle()
                .value1();

        assertThat(read).isEqualTo(inNewYorksSpringGap);
    }

    @Test
    void keeps_an_instant_to_the_microsecond() {
        Instant instant = Instant.parse("2026-10-25T00:30:00.123456Z");

        Instant read = db.select(DSL.val(instant, AUDIT_EVENT.HAPPENED_AT))
                .fetchSingle()
                .value1();

        assertThat(read).isEqualTo(instant);
    }
}
