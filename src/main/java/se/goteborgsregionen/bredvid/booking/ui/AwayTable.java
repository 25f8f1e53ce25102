package se.goteborgsregionen.bredvid.booking.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.booking.Unit.Absence;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** Who of a unit is away on which weekday: solid is settled, dashed is not; the last row counts them beside the limit. */
class AwayTable extends NativeTable {

    private static final int WORKDAYS = 5;

    private final Unit unit;
    private final HouseDates dates;
    private final List<LocalDate> days;

    AwayTable(Unit unit, LocalDate monday, int weeks, HouseDates dates) {
        this.unit = unit;
        this.dates = dates;
        this.days = monday.datesUntil(monday.plusWeeks(weeks))
                .filter(day -> day.getDayOfWeek().getValue() <= WORKDAYS || someoneAway(day))
                .toList();
        addClassName("away");
        setCaptionText(getTranslation("unit.away", unit.name()));
        getCaption().addClassName("vh");
        head();
        unit.members().forEach(this::row);
        foot();
    }

    private boolean someoneAway(LocalDate day) {
        return unit.awayOn(day) > 0;
    }

    private void head() {
        NativeTableRow row = new NativeTableRow();
        Span name = new Span(getTranslation("unit.name"));
        name.addClassName("vh");
        row.add(header("col", name));
        for (LocalDate day : days) {
            HtmlComponent number = new HtmlComponent("b");
            number.getElement().setText(String.valueOf(day.getDayOfMonth()));
            NativeTableHeaderCell cell =
                    header("col", new Span(dates.weekdayShort(day)), new HtmlComponent("br"), number);
            cell.getElement().setAttribute("aria-label", HouseDates.plain(dates.fullDay(day)));
            row.add(newWeek(cell, day));
        }
        getHead().add(row);
    }

    private void row(Unit.Member member) {
        Span profession = new Span(" " + member.profession(getLocale()).toLowerCase(getLocale()));
        profession.addClassName("muted");
        NativeTableRow row = new NativeTableRow();
        row.add(header("row", UnitView.linkTo(member), profession));
        for (LocalDate day : days) {
            NativeTableCell cell = new NativeTableCell();
            absence(member, day).ifPresent(absence -> cell.add(mark(absence)));
            row.add(newWeek(cell, day));
        }
        getBody().add(row);
    }

    private static Optional<Absence> absence(Unit.Member member, LocalDate day) {
        return member.away().stream()
                .filter(absence -> absence.day().equals(day))
                .findFirst();
    }

    private RouterLink mark(Absence absence) {
        RouterLink link = ConfirmationView.linkTo(absence.bookingId(), "");
        link.addClassName(absence.settled() ? "k" : "p");
        KindWords.style(absence.kind()).colour(link);
        link.add(Icon.of(KindWords.style(absence.kind()).iconName()));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                absence.settled() ? "unit.mark" : "unit.mark.waiting",
                                KindWords.word(absence.kind(), this),
                                absence.title()));
        return link;
    }

    private void foot() {
        Integer most = unit.mostAway();
        NativeTableRow row = new NativeTableRow();
        row.add(header(
                "row",
                new Span(most == null ? getTranslation("unit.count") : getTranslation("unit.count.limit", most))));
        for (LocalDate day : days) {
            boolean over = unit.overOn(day);
            NativeTableCell cell = new NativeTableCell(
                    over ? getTranslation("unit.over", unit.awayOn(day)) : String.valueOf(unit.awayOn(day)));
            if (over) {
                cell.addClassName("over");
            }
            row.add(newWeek(cell, day));
        }
        getFoot().add(row);
    }

    private static NativeTableHeaderCell header(String scope, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static <C extends Component & com.vaadin.flow.component.HasStyle> C newWeek(C cell, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            cell.addClassName("m");
        }
        return cell;
    }
}
