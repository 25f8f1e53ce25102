package se.goteborgsregionen.bredvid.outbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.outbox.OrderRules.Sibling;
import se.goteborgsregionen.bredvid.outbox.OrderRules.Turn;

import static org.assertj.core.api.Assertions.assertThat;

class OrderRulesTest {

    private static final boolean TAKES_BACK = true;

    @Test
    void sends_the_only_mail() {
        assertThat(OrderRules.turn(0, !TAKES_BACK, List.of())).isEqualTo(Turn.SEND);
    }

    @Test
    void drops_an_older_mail_when_a_newer_exists_in_whatever_state() {
        assertThat(OrderRules.turn(0, !TAKES_BACK, List.of(waiting(1)))).isEqualTo(Turn.DROP);
        assertThat(OrderRules.turn(0, !TAKES_BACK, List.of(arrived(1)))).isEqualTo(Turn.DROP);
        assertThat(OrderRules.turn(0, !TAKES_BACK, List.of(onItsWay(1)))).isEqualTo(Turn.DROP);
    }

    @Test
    void waits_while_an_older_one_is_on_its_way() {
        assertThat(OrderRules.turn(1, !TAKES_BACK, List.of(onItsWay(0)))).isEqualTo(Turn.WAIT);
    }

    @Test
    void sends_the_newest_when_the_older_have_gone_or_will_never_go() {
        assertThat(OrderRules.turn(2, !TAKES_BACK, List.of(arrived(0), waiting(1))))
                .isEqualTo(Turn.SEND);
    }

    @Test
    void takes_nothing_back_that_never_arrived() {
        assertThat(OrderRules.turn(1, TAKES_BACK, List.of(waiting(0)))).isEqualTo(Turn.DROP);
    }

    @Test
    void takes_back_what_arrived_or_may_have_arrived() {
        assertThat(OrderRules.turn(2, TAKES_BACK, List.of(arrived(0), waiting(1))))
                .isEqualTo(Turn.SEND);
    }

    @Test
    void takes_back_what_was_said_before_the_outbox_began() {
        assertThat(OrderRules.turn(1, TAKES_BACK, List.of())).isEqualTo(Turn.SEND);
    }

    private static Sibling waiting(int number) {
        return new Sibling(number, false, false);
    }

    private static Sibling onItsWay(int number) {
        return new Sibling(number, true, true);
    }

    private static Sibling arrived(int number) {
        return new Sibling(number, false, true);
    }
}
