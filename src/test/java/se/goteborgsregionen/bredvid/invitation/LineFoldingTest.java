package se.goteborgsregionen.bredvid.invitation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineFoldingTest {

    @Test
    void lets_nothing_typed_begin_a_line_of_its_own() {
        String folded = LineFolding.fold(
                "SUMMARY:Kurs \rX-EVIL:1\u2028ATTENDEE:mailto:evil@prov.example\u0000\u0085X:2\r\nEND:VEVENT\n");

        assertThat(folded.split("\r\n"))
                .containsExactly("SUMMARY:Kurs  X-EVIL:1 ATTENDEE:mailto:evil@prov.example  X:2", "END:VEVENT");
    }

    @Test
    void folds_long_lines_between_characters() {
        String folded = LineFolding.fold("SUMMARY:" + "å".repeat(60) + "\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "å".repeat(60) + "\r\n");
        assertThat(folded.lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }
}
