package se.goteborgsregionen.bredvid.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.demo.DemoFiles.Story;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Level;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;

/** The offers of the demo world, from its two lists and the stories that belong to them. */
final class DemoOffers {

    /** Not ready yet, so that an organiser has something to go on with. */
    private static final Set<String> DRAFTS = Set.of("Teknik i hemmet: vad finns och vad hjälper");

    private static final Set<String> LICENSED = Set.of("SSK", "DSK", "AT", "FT", "DIET", "LOG", "PSYK");

    private final List<PlannedOffer> offers = new ArrayList<>();
    private final DemoStaff staff;
    private final Map<String, Story> stories;

    /** A row of the lists: the times are those of each meeting; places are null where there is no limit. */
    record Row(
            OfferKind kind,
            String organisation,
            String workplace,
            String title,
            String summary,
            List<String> professions,
            List<String> areas,
            Level level,
            Form form,
            String place,
            @Nullable Integer places,
            int daysAhead,
            LocalTime start,
            LocalTime end,
            int meetings,
            boolean releaseNeeded,
            boolean hostAcceptance) {

        private static Row of(CSVRecord row) {
            return new Row(
                    OfferKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("organisation"),
                    row.get("workplace"),
                    row.get("title"),
                    row.get("summary"),
                    list(row.get("professions")),
                    list(row.get("areas")),
                    Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                    Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                    row.get("place"),
                    row.get("places").isEmpty() ? null : Integer.valueOf(row.get("places")),
                    Integer.parseInt(row.get("days_ahead")),
                    LocalTime.parse(row.get("start")),
                    LocalTime.parse(row.get("end")),
                    Integer.parseInt(row.get("meetings")),
                    Boolean.parseBoolean(row.get("release_needed")),
                    Boolean.parseBoolean(row.get("host_acceptance")));
        }

        private static List<String> list(String cell) {
            return Stream.of(cell.split(";"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    DemoOffers(DemoStaff staff, long first) {
        this.staff = staff;
        this.stories = DemoFiles.stories("stories.txt");
        rows().forEach(row -> offers.add(offer(first + offers.size(), row)));
    }

    /** The rows of both lists. */
    static List<Row> rows() {
        return Stream.of("offers.csv", "more-offers.csv")
                .flatMap(file -> DemoFiles.rows(file, Row::of).stream())
                .toList();
    }

    List<PlannedOffer> all() {
        return List.copyOf(offers);
    }

    private PlannedOffer offer(long id, Row row) {
        PlannedWorkplace workplace = staff.workplace(row.workplace());
        List<PlannedPerson> organisers = staff.organisersOf(row.organisation());
        Story story = stories.get(row.title());
        if (story == null) {
            throw new IllegalStateException("No story of " + row.title());
        }
        return new PlannedOffer(
                id,
                row,
                workplace,
                story,
                organisers.get((int) (id % organisers.size())),
                host(row, workplace),
                !row.professions().isEmpty() && LICENSED.containsAll(row.professions()),
                cancelDays(row),
                DRAFTS.contains(row.title()) ? Status.DRAFT : Status.PUBLISHED);
    }

    private @Nullable PlannedPerson host(Row row, PlannedWorkplace workplace) {
        return row.kind() == OfferKind.HOSPITATION || row.kind() == OfferKind.SUPERVISION
                ? staff.hostsAt(workplace).getFirst()
                : null;
    }

    private static int cancelDays(Row row) {
        return switch (row.kind()) {
            case HOSPITATION -> 7;
            case COURSE -> row.form() == Form.DIGITAL ? 2 : 7;
            case SUPERVISION -> 3;
            case NETWORK -> 1;
        };
    }
}
