package se.goteborgsregionen.bredvid.shared.db;

import java.util.Map;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

class WrittenQueryTest {

    private static final Param<Long> WHO = DSL.param("who", Long.class);

    private final DSLContext db = DSL.using(SQLDialect.MYSQL);

    @Test
    void refuses_a_parameter_that_stands_twice() {
        var query = db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(WHO).or(PERSON.MANAGER_ID.eq(WHO)));

        assertThatThrownBy(() -> new WrittenQuery(db, query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A parameter stands twice");
    }

    @Test
    void refuses_to_ask_without_a_value() {
        WrittenQuery query = new WrittenQuery(
                db, db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(WHO)).and(PERSON.STATUS.eq("ACTIVE")));

        assertThatThrownBy(() -> query.fetch(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No value for who");
    }
}
