package se.goteborgsregionen.bredvid.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportFileTest {

    private static final String FILE = "Förnamn;Efternamn;E-post\r\nÅsa;Öberg;asa@prov.example\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void reads_swedish_letters_in_each_encoding(String encoding) throws Exception {
        ImportFile file = ImportFile.read(FILE.getBytes(Charset.forName(encoding)));

        assertThat(file.lines()).hasSize(1);
        assertThat(file.lines().getFirst().value(ImportColumn.GIVEN_NAME)).isEqualTo("Åsa");
    }

    @Test
    void leaves_the_mark_of_utf8_out_of_the_first_heading() throws Exception {
        assertThat(ImportFile.read(("\ufeff" + FILE).getBytes(StandardCharsets.UTF_8))
                        .has(ImportColumn.GIVEN_NAME))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void reads_english_headings_and_each_delimiter(String delimiter) throws Exception {
        String text = String.join(delimiter, "First name", "EMAIL", "Shoe size") + "\n\n"
                + String.join(delimiter, "\"Anna\"", "anna@prov.example", "39") + "\n";

        ImportFile file = ImportFile.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(file.columns()).containsExactly(ImportColumn.GIVEN_NAME, ImportColumn.EMAIL);
        assertThat(file.unknown()).containsExactly("Shoe size");
        assertThat(file.ofPeople()).isTrue();
        assertThat(file.lines().getFirst().number()).isEqualTo(3);
    }

    @Test
    void says_why_it_cannot_read() {
        assertReason("", ImportFile.Unreadable.EMPTY);
        assertReason("E-post\n", ImportFile.Unreadable.EMPTY);
        assertReason("Skostorlek;Hatt\n39;56\n", ImportFile.Unreadable.NO_HEADINGS);
        assertReason("E-post;email\na;b\n", ImportFile.Unreadable.DOUBLE_HEADING);
        assertReason("E-post\n" + "a@prov.example\n".repeat(10_001), ImportFile.Unreadable.TOO_MANY_ROWS);
        assertReason("PK\u0003\u0004\u0000\u0000", ImportFile.Unreadable.MALFORMED);
        assertReason("E-post;Enhet\n\"aldrig slut;b\n", ImportFile.Unreadable.MALFORMED);
    }

    @Test
    void writes_no_cell_that_a_spreadsheet_would_run() {
        assertThat(ImportSheets.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(ImportSheets.harmless("+46")).startsWith("'");
        assertThat(ImportSheets.harmless("Anna")).isEqualTo("Anna");
        assertThat(ImportSheets.harmless("")).isEmpty();
    }

    @Test
    void can_read_its_own_templates() throws Exception {
        assertThat(ImportFile.read(ImportSheets.templateOfPeople()).unknown()).isEmpty();
        assertThat(ImportFile.read(ImportSheets.templateOfWorkplaces()).ofPeople())
                .isFalse();
    }

    private static void assertReason(String text, ImportFile.Unreadable reason) {
        assertThatThrownBy(() -> ImportFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportFile.UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }
}
