package se.goteborgsregionen.bredvid.booking;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/** The participants as a workbook, written row by row. Headers are Swedish, times are those on the wall in Stockholm. */
final class ParticipantSheet {

    private static final List<String> COLUMNS = List.of(
            "name",
            "profession",
            "workplace",
            "organisation",
            "state",
            "position",
            "booked_at",
            "booked_by",
            "goals",
            "presence");
    private static final double[] WIDTHS = {28, 22, 28, 16, 18, 10, 18, 24, 60, 18};
    private static final int ROWS_KEPT = 100;

    private final Texts texts;

    ParticipantSheet(Texts texts) {
        this.texts = texts;
    }

    void write(List<Participant> participants, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Bredvid", "1.0");
        Worksheet sheet = workbook.newWorksheet(say("sheet"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(0, column, say("column." + COLUMNS.get(column)));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (Participant participant : participants) {
            write(sheet, row, participant);
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
            row++;
        }
        workbook.finish();
    }

    private void write(Worksheet sheet, int row, Participant participant) {
        sheet.value(row, 0, harmless(participant.name().full()));
        sheet.value(row, 1, harmless(participant.professionSv()));
        sheet.value(row, 2, harmless(participant.workplace()));
        sheet.value(row, 3, harmless(participant.organisation()));
        sheet.value(row, 4, texts.getTranslation("booking.state." + participant.state(), Texts.SWEDISH));
        if (participant.position() != null) {
            sheet.value(row, 5, participant.position());
        }
        sheet.value(row, 6, LocalDateTime.ofInstant(participant.bookedAt(), Time.STOCKHOLM));
        sheet.style(row, 6).format("yyyy-mm-dd hh:mm").set();
        if (participant.bookedBy() != null) {
            sheet.value(row, 7, harmless(participant.bookedBy().full()));
        }
        sheet.value(row, 8, harmless(participant.goals()));
        if (participant.presence() != null) {
            sheet.value(row, 9, texts.getTranslation("booking.presence." + participant.presence(), Texts.SWEDISH));
        }
    }

    /** What somebody wrote must never be run: neither here nor when the sheet is saved as CSV and opened again. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String say(String key) {
        return texts.getTranslation("participants.sheet." + key, Texts.SWEDISH);
    }
}
