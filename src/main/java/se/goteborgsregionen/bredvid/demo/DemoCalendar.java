package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedMeeting;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.SwedishWorkdays;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Gives each offer its occasions over a year back and a year ahead. The list's own occasion lies as many days ahead as
 * its row says, moved to the next working day; the others are drawn, outside of summer and Christmas weeks.
 */
final class DemoCalendar {

    private static final int LONGEST_BACK = 340;
    private static final int LONGEST_AHEAD = 320;
    /** Days between two occasions of the same offer, at least. */
    private static final int APART = 14;
    /** Where an occasion lies this far ahead, booking may open later. */
    private static final int OPENS_BEFORE = 150;

    private static final int EVERY_NTH_CALLED_OFF = 37;
    private static final int EVERY_NTH_DRAFT = 29;

    private static final List<String> WHY_CALLED_OFF = List.of(
            "Kursledaren är sjuk. Vi ordnar ett nytt tillfälle och lägger ut det här.",
            "För få anmälda den här gången. Välj gärna ett annat tillfälle.",
            "Enheten flyttar samma vecka och kan inte ta emot.",
            "Lokalen går inte att använda. Vi återkommer med en ny dag.");

    private final LocalDate day;
    private final RandomGenerator random;
    private final DemoStaff staff;
    private long next;
    private int drawn;

    DemoCalendar(LocalDate day, DemoStaff staff, RandomGenerator random, long first) {
        this.day = day;
        this.staff = staff;
        this.random = random;
        this.next = first;
    }

    /** The occasions of the offer in the order of their dates. */
    List<PlannedOccasion> occasionsOf(PlannedOffer offer) {
        LocalDate own = firstDay(offer.row(), day.plusDays(offer.row().daysAhead()));
        List<LocalDate> days = new ArrayList<>(List.of(own));
        if (offer.status() == Status.PUBLISHED) {
            for (int number = howMany(offer.kind(), true); number > 0; number--) {
                addApart(days, offer.row(), day.minusDays(20 + random.nextInt(LONGEST_BACK - 20)));
            }
            for (int number = howMany(offer.kind(), false); number > 0; number--) {
                addApart(days, offer.row(), day.plusDays(20 + random.nextInt(LONGEST_AHEAD - 20)));
            }
        }
        return days.stream()
                .sorted()
                .map(first -> occasion(offer, first, first.equals(own)))
                .toList();
    }

    private int howMany(OfferKind kind, boolean past) {
        return switch (kind) {
            case COURSE -> past ? 1 + random.nextInt(2) : random.nextInt(3);
            case SUPERVISION -> past ? 1 + random.nextInt(2) : 1;
            case HOSPITATION -> past ? 2 + random.nextInt(3) : 2 + random.nextInt(2);
            case NETWORK -> past ? 1 + random.nextInt(2) : 1;
        };
    }

    private void addApart(List<LocalDate> days, DemoOffers.Row row, LocalDate wanted) {
        LocalDate candidate = wanted;
        while (isQuietTime(candidate)) {
            candidate = wanted.isBefore(day) ? candidate.minusDays(9) : candidate.plusDays(9);
        }
        LocalDate first = firstDay(row, candidate);
        boolean crowded = days.stream()
                .anyMatch(other -> Math.abs(other.toEpochDay() - first.toEpochDay()) < (long) APART * row.meetings());
        if (!crowded && !first.equals(day)) {
            days.add(first);
        }
    }

    /** Midsummer to the second week of August, and Christmas to Twelfth Night. */
    private static boolean isQuietTime(LocalDate date) {
        MonthDay when = MonthDay.from(date);
        return (when.isAfter(MonthDay.of(Month.JUNE, 14)) && when.isBefore(MonthDay.of(Month.AUGUST, 15)))
                || when.isAfter(MonthDay.of(Month.DECEMBER, 17))
                || when.isBefore(MonthDay.of(Month.JANUARY, 9));
    }

    private static LocalDate firstDay(DemoOffers.Row row, LocalDate wanted) {
        return isTwoDayCourse(row) ? SwedishWorkdays.startOfRun(wanted, 2) : SwedishWorkdays.onOrAfter(wanted);
    }

    private static boolean isTwoDayCourse(DemoOffers.Row row) {
        return row.kind() == OfferKind.COURSE && row.meetings() == 2;
    }

    /** Two-day courses on consecutive days; others weekly, or monthly where the summary says so. */
    static List<PlannedMeeting> meetings(DemoOffers.Row row, LocalDate first) {
        boolean monthly = row.summary().toLowerCase(Locale.ROOT).contains("månad");
        return IntStream.range(0, row.meetings())
                .mapToObj(number -> {
                    LocalDate wanted = isTwoDayCourse(row)
                            ? first.plusDays(number)
                            : monthly ? first.plusMonths(number) : first.plusWeeks(number);
                    LocalDate date = SwedishWorkdays.onOrAfter(wanted);
                    return new PlannedMeeting(date.atTime(row.start()), date.atTime(row.end()));
                })
                .toList();
    }

    private PlannedOccasion occasion(PlannedOffer offer, LocalDate first, boolean own) {
        DemoOffers.Row row = offer.row();
        Status status = own ? offer.status() : drawnStatus(first);
        long id = next++;
        return new PlannedOccasion(
                id,
                offer,
                own,
                status,
                row.form(),
                row.form() == Form.DIGITAL ? "" : row.place(),
                row.form() == Form.DIGITAL ? null : offer.workplace().municipality(),
                row.form() == Form.ON_SITE ? "" : link(offer, id),
                row.places(),
                opens(first),
                startOf(first.minusDays(daysToDecide(row)).plusDays(1)),
                meetings(row, first),
                status == Status.CANCELLED ? WHY_CALLED_OFF.get(drawn % WHY_CALLED_OFF.size()) : "");
    }

    /** Now and then one is called off, or not published yet. */
    private Status drawnStatus(LocalDate first) {
        drawn++;
        if (drawn % EVERY_NTH_CALLED_OFF == 0) {
            return Status.CANCELLED;
        }
        return drawn % EVERY_NTH_DRAFT == 0 && first.isAfter(day) ? Status.DRAFT : Status.PUBLISHED;
    }

    private String link(PlannedOffer offer, long id) {
        String words = DemoNames.plainWords(offer.row().title());
        return "https://moten.%s/%s-%d".formatted(staff.domainOf(offer.row().organisation()), words, id);
    }

    private @Nullable Instant opens(LocalDate first) {
        LocalDate opening = first.minusDays(OPENS_BEFORE);
        return opening.isAfter(day) && random.nextInt(3) == 0 ? startOf(opening) : null;
    }

    private static int daysToDecide(DemoOffers.Row row) {
        return switch (row.kind()) {
            case HOSPITATION -> 7;
            case COURSE -> row.form() == Form.DIGITAL ? 1 : 5;
            case SUPERVISION -> 3;
            case NETWORK -> 1;
        };
    }

    /** The first instant of the day in Stockholm. */
    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(Time.STOCKHOLM).toInstant();
    }
}
