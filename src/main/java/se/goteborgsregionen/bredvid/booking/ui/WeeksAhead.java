package se.goteborgsregionen.bredvid.booking.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/**
 * A person's next eight weeks as a table, a row for each week: what is settled is solid, what is not yet is dashed. The
 * weekend has columns only when something is on then.
 */
class WeeksAhead extends NativeTable {

    private static final int WEEKS = 8;

    /** One meeting of a booking: solid when the place is certain. */
    record Entry(LocalDate day, OfferKind kind, String title, String clock, boolean certain, long bookingId) {}

    private final LocalDate today;
    private final HouseDates dates = HouseDates.in(getLocale());
    private final Map<LocalDate, List<Entry>> byDay;
    private final List<DayOfWeek> weekdays;

    /** An entry for each meeting of the bookings. */
    static List<Entry> entries(List<MyBooking> bookings, Locale locale) {
        return bookings.stream()
                .flatMap(booking -> booking.occasion().meetings().stream()
                        .map(meeting -> new Entry(
                                meeting.starts().toLocalDate(),
                                booking.occasion().kind(),
                                booking.occasion().title(),
                                MeetingWords.clock(meeting, locale),
                                booking.state() == BookingState.CONFIRMED,
                                booking.bookingId())))
                .toList();
    }

    /** What solid and dashed mean. */
    static Paragraph legend(Component reader) {
        Paragraph legend = new Paragraph(
                explained("sure", reader.getTranslation("mybookings.weeks.certain.legend")),
                explained("waiting", reader.getTranslation("mybookings.weeks.waiting.legend")));
        legend.addClassName("legend");
        return legend;
    }

    private static Span explained(String cssClass, String words) {
        Span square = new Span();
        square.getElement().appendChild(new Element("i"));
        square.getElement().getChild(0).getClassList().add(cssClass);
        square.add(words);
        return square;
    }

    WeeksAhead(LocalDate today, List<Entry> entries) {
        this.today = today;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = monday.plusWeeks(WEEKS);
        byDay = entries.stream()
                .filter(entry -> !entry.day().isBefore(monday) && entry.day().isBefore(end))
                .collect(Collectors.groupingBy(Entry::day));
        weekdays = Stream.of(DayOfWeek.values())
                .filter(weekday -> weekday.getValue() < DayOfWeek.SATURDAY.getValue() || hasSome(weekday))
                .toList();
        addClassName("weeks");
        setCaptionText(getTranslation("mybookings.weeks"));
        head();
        for (LocalDate week = monday; week.isBefore(end); week = week.plusWeeks(1)) {
            week(week);
        }
    }

    private boolean hasSome(DayOfWeek weekday) {
        return byDay.keySet().stream()
                .anyMatch(day -> day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                        && weekday.getValue() <= day.getDayOfWeek().getValue());
    }

    private void head() {
        NativeTableRow row = new NativeTableRow();
        Span week = new Span(getTranslation("mybookings.weeks.week"));
        week.addClassName("vh");
        row.add(header("col", week));
        for (DayOfWeek weekday : weekdays) {
            Span word = new Span(dates.weekdayShort(weekday));
            word.addClassName("h");
            row.add(header("col", word));
        }
        getHead().add(row);
    }

    private void week(LocalDate monday) {
        NativeTableRow row = new NativeTableRow();
        Span number = new Span(getTranslation("mybookings.weeks.number", String.valueOf(dates.weekNumber(monday))));
        number.addClassName("w");
        row.add(header("row", number));
        for (DayOfWeek weekday : weekdays) {
            row.add(day(monday.with(TemporalAdjusters.nextOrSame(weekday))));
        }
        getBody().add(row);
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell day(LocalDate day) {
        NativeTableCell cell = new NativeTableCell();
        List<Entry> entries = byDay.getOrDefault(day, List.of());
        if (entries.isEmpty()) {
            Span number = new Span(String.valueOf(day.getDayOfMonth()));
            number.addClassName("c");
            mark(number, day);
            cell.add(number);
        }
        for (Entry entry : entries) {
            cell.add(link(entry));
        }
        return cell;
    }

    private RouterLink link(Entry entry) {
        RouterLink link = ConfirmationView.linkTo(
                entry.bookingId(), String.valueOf(entry.day().getDayOfMonth()));
        link.addClassNames("c", entry.certain() ? "on" : "maybe");
        KindWords.style(entry.kind()).colour(link);
        link.add(Icon.of(KindWords.style(entry.kind()).iconName()));
        String key = entry.certain() ? "mybookings.weeks.certain" : "mybookings.weeks.waiting";
        link.getElement()
                .setAttribute(
                        "aria-label",
                        HouseDates.plain(getTranslation(
                                key,
                                dates.longDate(entry.day()),
                                KindWords.word(entry.kind(), this),
                                entry.title(),
                                entry.clock())));
        mark(link, entry.day());
        return link;
    }

    private void mark(Component cell, LocalDate day) {
        if (day.equals(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
    }
}
