package se.goteborgsregionen.bredvid.people;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ManagerRulesTest {

    private static final long SHE = 1;
    private static final long CHIEF = 2;
    private static final long DEPUTY = 3;
    private static final long NEXT_ABOVE = 4;
    private static final long CONTACT = 5;

    @Test
    void is_who_has_led_the_workplace_longest() {
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(SHE, List.of(CHIEF, DEPUTY), NEXT_ABOVE, CONTACT)))
                .contains(CHIEF);
    }

    @Test
    void is_the_next_above_where_nobody_leads() {
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(SHE, List.of(), NEXT_ABOVE, CONTACT)))
                .contains(NEXT_ABOVE);
    }

    @Test
    void is_the_contact_where_nobody_else_is_named() {
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(SHE, List.of(), null, CONTACT)))
                .contains(CONTACT);
    }

    @Test
    void never_is_the_person_herself() {
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(CHIEF, List.of(CHIEF), CHIEF, CONTACT)))
                .contains(CONTACT);
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(CHIEF, List.of(CHIEF), null, CHIEF)))
                .isEmpty();
    }

    @Test
    void does_not_ask_the_deputy_of_whoever_leads() {
        assertThat(ManagerRules.managerOf(new ManagerRules.Above(CHIEF, List.of(CHIEF, DEPUTY), NEXT_ABOVE, null)))
                .contains(NEXT_ABOVE);
    }
}
