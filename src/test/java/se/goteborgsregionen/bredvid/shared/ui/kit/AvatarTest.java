package se.goteborgsregionen.bredvid.shared.ui.kit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AvatarTest {

    @Test
    void initials_are_those_of_the_first_and_the_last_name() {
        assertThat(Avatar.initials("Anna Berglund")).isEqualTo("AB");
        assertThat(Avatar.initials("Anna-Karin von Åkesson")).isEqualTo("AÅ");
    }

    @Test
    void a_single_name_gives_one_letter_and_no_name_none() {
        assertThat(Avatar.initials("demensteamet")).isEqualTo("D");
        assertThat(Avatar.initials("  ")).isEmpty();
    }
}
