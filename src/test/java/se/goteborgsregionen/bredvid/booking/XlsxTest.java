package se.goteborgsregionen.bredvid.booking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxTest {

    @Test
    void has_swedish_headers_and_typed_columns() throws IOException {
        Row row = sheet(participant("Åsa Öberg", "Lyfta rätt", 2)).get(1);
        Row head = sheet(participant("Åsa Öberg", "", null)).getFirst();

        assertThat(head.getCellText(0)).isEqualTo("Namn");
        assertThat(head.getCellText(8)).isEqualTo("Vill lära sig");
        assertThat(row.getCellText(0)).isEqualTo("Åsa Öberg");
        assertThat(row.getCellText(4)).isEqualTo("I kön");
        assertThat(row.getCell(5).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsDate(6)).contains(LocalDateTime.of(2026, 10, 22, 13, 18));
        assertThat(row.getCellText(8)).isEqualTo("Lyfta rätt");
        assertThat(head.getCellText(9)).isEqualTo("Närvaro");
        assertThat(row.getCellText(9)).isEqualTo("Närvarande");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 70", "-2", "@SUM(A1)", "\tindrag", "\rrad"})
    void never_writes_a_formula(String written) throws IOException {
        Row row = sheet(participant("Anna", written, null)).get(1);

        assertThat(row.getCell(8).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(8).getFormula()).isNull();
        assertThat(row.getCellText(8)).startsWith("'").hasSize(written.length() + 1);
    }

    @Test
    void writes_ten_thousand_rows() throws IOException {
        List<Participant> many = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> participant("Anna " + i, "", null))
                .toList();

        assertThat(sheet(many)).hasSize(10_001);
    }

    private static Participant participant(String name, String goals, @Nullable Integer position) {
        return new Participant(
                1,
                2,
                PersonName.of(name, "", null),
                "Sjuksköterska",
                "Nurse",
                "Hemsjukvården",
                "Partille",
                position == null ? BookingState.CONFIRMED : BookingState.WAITLISTED,
                position,
                Instant.parse("2026-10-22T11:18:00Z"),
                null,
                goals,
                null,
                Presence.PRESENT);
    }

    private static List<Row> sheet(Participant participant) throws IOException {
        return sheet(List.of(participant));
    }

    private static List<Row> sheet(List<Participant> participants) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ParticipantSheet(new Texts()).write(participants, bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
