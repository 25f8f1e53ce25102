package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** What people's calendars have said of their meetings; of each meeting the latest word counts. */
@Component
public class CalendarAnswers {

    private final CalendarAnswerRepository answers;

    CalendarAnswers(CalendarAnswerRepository answers) {
        this.answers = answers;
    }

    /** A word about one meeting. */
    record Said(long bookingId, long meetingId, LocalDateTime starts, CalendarAnswer.Word word, Instant stampedAt) {}

    /** A meeting that a person has said no to while she keeps her place. */
    public record Absence(long meetingId, LocalDateTime starts) {}

    /** The meetings, of several, that the person will not come to. */
    List<Absence> absences(long bookingId) {
        return absences(answers.ofBooking(bookingId));
    }

    /** What to show of each booking of an occasion that something has been said of. */
    Map<Long, List<Said>> ofOccasion(long occasionId) {
        return answers.ofOccasion(occasionId).stream().collect(Collectors.groupingBy(Said::bookingId));
    }

    static List<Absence> absences(List<Said> all) {
        return latest(all).stream()
                .filter(said -> said.word() == CalendarAnswer.Word.NO)
                .map(said -> new Absence(said.meetingId(), said.starts()))
                .sorted(Comparator.comparing(Absence::starts))
                .toList();
    }

    /** In one word: no where every word is a no, otherwise the most careful of the others. */
    static Optional<CalendarAnswer.Word> inOneWord(List<Said> all) {
        List<Said> latest = latest(all);
        return latest.stream()
                .map(Said::word)
                .filter(word -> word != CalendarAnswer.Word.NO)
                .max(Comparator.naturalOrder())
                .or(() -> latest.stream().map(Said::word).findFirst());
    }

    private static List<Said> latest(List<Said> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(Said::meetingId, Collectors.maxBy(Comparator.comparing(Said::stampedAt))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
