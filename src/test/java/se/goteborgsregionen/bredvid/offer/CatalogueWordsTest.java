package se.goteborgsregionen.bredvid.offer;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueWordsTest {

    @Test
    void keeps_swedish_letters_apart_and_takes_other_accents_off() {
        assertThat(CatalogueWords.of("På Ön, idé à Élan")).containsExactly("på", "ön", "ide", "a", "elan");
    }

    @Test
    void composes_letters_typed_in_two_parts() {
        assertThat(CatalogueWords.of("Sa\u030arva\u030ard")).containsExactly("sårvård");
    }

    @Test
    void knows_words_that_end_in_a_sign() {
        assertThat(CatalogueWords.of("C++ och C# för 65+")).containsExactly("c++", "och", "c#", "för", "65+");
    }

    @Test
    void takes_no_typed_sign_for_an_operator() {
        assertThat(CatalogueWords.asked("+demens -\"IT-stöd\" (på*) ~%_ a:b\\"))
                .containsExactly("demens", "it", "stöd", "på", "a", "b");
        assertThat(CatalogueWords.asked("\"*+-~<>()@%_'\\")).isEmpty();
    }

    @Test
    void asks_for_a_few_words_of_a_pasted_page() {
        assertThat(CatalogueWords.asked("a b c d e f g h i j k ".repeat(1000))).hasSize(8);
    }

    @Test
    void sorts_by_the_swedish_alphabet() {
        List<String> sorted = Stream.of("Öppet", "Zon", "ängel", "Ålder", "alder", "Ale rehab", "Ale")
                .sorted(java.util.Comparator.comparing(CatalogueWords::sortingKey))
                .toList();
        assertThat(sorted).containsExactly("alder", "Ale", "Ale rehab", "Zon", "Ålder", "ängel", "Öppet");
    }
}
