package se.goteborgsregionen.bredvid.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Åsa, asa",
        "Öberg, oberg",
        "Hämäläinen, hamalainen",
        "Małgorzata, malgorzata",
        "Yıldız, yildiz",
        "Şahin, sahin"
    })
    void writes_addresses_with_plain_letters(String name, String plain) {
        assertThat(DemoNames.plain(name)).isEqualTo(plain);
    }

    @Test
    void makes_an_address_of_an_alias_with_two_words() {
        assertThat(DemoNames.mailboxOf("Kim Ek")).isEqualTo("kim.ek");
    }

    @Test
    void makes_words_for_a_link() {
        assertThat(DemoNames.plainWords("Sårvård: från bedömning till läkning"))
                .isEqualTo("sarvard-fran-bedomning-till-lakning");
    }

    @Test
    void never_draws_the_same_address_twice() {
        assertThat(drawn(new DemoNames(new SplittableRandom(5)), 900))
                .extracting(DemoNames.Name::mailbox)
                .doesNotHaveDuplicates();
    }

    @Test
    void draws_the_same_from_the_same_seed_and_others_from_another() {
        List<DemoNames.Name> names = drawn(new DemoNames(new SplittableRandom(5)), 50);

        assertThat(drawn(new DemoNames(new SplittableRandom(5)), 50)).isEqualTo(names);
        assertThat(drawn(new DemoNames(new SplittableRandom(6)), 50)).isNotEqualTo(names);
    }

    @Test
    void keeps_a_reserved_name_for_one() {
        DemoNames names = new DemoNames(new SplittableRandom(5));
        names.reserved("Anna", "Berglund");

        assertThatThrownBy(() -> names.reserved("Anna", "Berglund")).isInstanceOf(IllegalStateException.class);
    }

    private static List<DemoNames.Name> drawn(DemoNames names, int many) {
        return Stream.generate(names::next).limit(many).toList();
    }
}
