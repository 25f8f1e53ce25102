package se.goteborgsregionen.bredvid.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTest {

    @Test
    void is_given_and_family_name() {
        PersonName name = PersonName.of("Anna-Karin", "von Berg", null);

        assertThat(name.given()).isEqualTo("Anna-Karin");
        assertThat(name.full()).isEqualTo("Anna-Karin von Berg");
        assertThat(name.initials()).isEqualTo("AB");
    }

    @Test
    void is_nothing_but_the_alias_where_there_is_one() {
        PersonName name = PersonName.of("Anna", "Berg", " Kim Skugga ");

        assertThat(name.given()).isEqualTo("Kim");
        assertThat(name.full()).isEqualTo("Kim Skugga");
        assertThat(name.toString()).doesNotContain("Anna").doesNotContain("Berg");
    }

    @Test
    void takes_a_blank_alias_for_none() {
        assertThat(PersonName.of("Anna", "Berg", "  ").full()).isEqualTo("Anna Berg");
    }

    @Test
    void looks_the_same_for_an_alias_and_a_name() {
        assertThat(PersonName.of("Anna", "Berg", "Kim Skugga")).isEqualTo(PersonName.of("Kim", "Skugga", null));
    }
}
