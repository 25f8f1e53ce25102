package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class UnitDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private UnitService units;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Test
    void the_order_of_the_staff_does_not_tell_what_is_behind_an_alias() {
        long unit = world.aWorkplaceIn("1402");
        Actor manager = world.aUnitManagerOf(unit);
        long cecilia = world.aPersonCalled("Cecilia", "Almén", unit, "SSK");
        long bo = world.aPersonCalled("Bo", "Dahl", unit, "SSK");
        db.update(PERSON)
                .set(PERSON.ALIAS, "Eva Öman")
                .where(PERSON.ID.eq(cecilia))
                .execute();

        assertThat(units.led(manager, DAY, DAY.plusDays(7)).getFirst().members())
                .extracting(member -> member.name().full())
                .filteredOn(name -> !name.contains("Prov"))
                .containsExactly("Bo Dahl", "Eva Öman");
        assertThat(bo).isPositive();
    }
}
