package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import se.goteborgsregionen.bredvid.offer.CatalogueCard;
import se.goteborgsregionen.bredvid.offer.CatalogueDay;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** Every meeting of the hits in a month or a week, as a table; on phones a list of the days that have something. */
final class CatalogueCalendar extends Div {

    private final H2 heading = new H2();
    private final NativeButton before = turn("chevron-left");
    private final NativeButton after = turn("chevron-right");
    private final Div table = new Div();
    private CataloguePeriod period = CataloguePeriod.of(CatalogueState.Mode.MONTH, LocalDate.EPOCH);
    private LocalDate today = LocalDate.EPOCH;

    CatalogueCalendar(Consumer<LocalDate> turnTo) {
        NativeButton now = new NativeButton(getTranslation("catalogue.today"), click -> turnTo.accept(today));
        now.addClassName("btn");
        before.addClickListener(click -> turnTo.accept(period.before().first()));
        after.addClickListener(click -> turnTo.accept(period.after().first()));
        Div turns = new Div(before, now, after);
        turns.addClassNames("row", "tight", "line");
        Div head = new Div(heading, turns);
        head.addClassNames("row", "cal-head");
        add(head, table);
    }

    private static NativeButton turn(String icon) {
        NativeButton button = new NativeButton();
        button.addClassNames("btn", "icon");
        button.add(Icon.of(icon));
        return button;
    }

    void show(CatalogueState state, CatalogueResult result, CatalogueLabels labels, LocalDate now) {
        today = now;
        period = CataloguePeriod.of(state.mode(), state.around() == null ? today : state.around());
        HouseDates dates = HouseDates.in(labels.locale());
        heading.setText(period.heading(dates));
        name(before, period.before().name(dates));
        name(after, period.after().name(dates));
        Element grid = new Element("table").setAttribute("class", period.month() ? "cal" : "cal week-cal");
        grid.appendChild(caption(heading.getText()), columns(dates), rows(state, result, labels));
        table.getElement().setProperty("innerHTML", grid.getOuterHTML());
    }

    private static void name(NativeButton button, String name) {
        button.setAriaLabel(HouseDates.plain(name));
    }

    private static Element caption(String words) {
        return new Element("caption").setAttribute("class", "vh").setText(words);
    }

    private Element columns(HouseDates dates) {
        Element row = new Element("tr");
        Element week = new Element("th").setAttribute("class", "w").setAttribute("scope", "col");
        row.appendChild(week.appendChild(span("vh", getTranslation("catalogue.week"))));
        for (DayOfWeek day : DayOfWeek.values()) {
            Element column = new Element("th").setAttribute("scope", "col");
            if (isWeekend(day)) {
                column.setAttribute("class", "we");
            }
            row.appendChild(column.setText(dates.weekdayShort(day)));
        }
        return new Element("thead").appendChild(row);
    }

    /** Whole weeks, so that a month also shows some days beside it. */
    private Element rows(CatalogueState state, CatalogueResult result, CatalogueLabels labels) {
        HouseDates dates = HouseDates.in(labels.locale());
        Element body = new Element("tbody");
        for (LocalDate monday = period.first().with(DayOfWeek.MONDAY);
                !monday.isAfter(period.last());
                monday = monday.plusWeeks(1)) {
            Element row = new Element("tr");
            Element week = new Element("th").setAttribute("class", "w").setAttribute("scope", "row");
            row.appendChild(week.setText(getTranslation("catalogue.week-short", dates.weekNumber(monday))));
            for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
                Element cell = cell(day, !period.has(day), day.equals(today), dates);
                CatalogueDay meetings = result.days().get(day);
                if (meetings != null) {
                    addMeetings(cell, day, meetings, state, labels);
                }
                row.appendChild(cell);
            }
            body.appendChild(row);
        }
        return body;
    }

    private static Element cell(LocalDate day, boolean outside, boolean today, HouseDates dates) {
        Element cell = new Element("td");
        String classes = (isWeekend(day.getDayOfWeek()) ? "we" : "") + (today ? " today" : "");
        if (!classes.isBlank()) {
            cell.setAttribute("class", classes.strip());
        }
        boolean namesMonth = outside && (day.getDayOfMonth() == 1 || day.getDayOfWeek() == DayOfWeek.MONDAY);
        Element date = span(outside ? "d out" : "d", "");
        date.appendChild(span("only-m", dates.weekdayShort(day) + " "));
        date.appendChild(Element.createText(namesMonth ? dates.dayOfMonth(day) : String.valueOf(day.getDayOfMonth())));
        return cell.appendChild(date);
    }

    private void addMeetings(
            Element cell, LocalDate day, CatalogueDay meetings, CatalogueState state, CatalogueLabels labels) {
        for (CatalogueCard card : meetings.meetings()) {
            KindStyle kind = KindStyle.valueOf(card.kind().name());
            Element word = new Element("span");
            word.appendChild(
                    Icon.of(kind.iconName()).getElement(),
                    Element.createText(labels.of(CatalogueFacet.KIND, CatalogueFacet.valueOf(card.kind()))));
            String time = HouseDates.in(labels.locale()).time(card.start().toLocalTime());
            cell.appendChild(CatalogueCards.link(card)
                    .setAttribute("class", "ev " + kind.cssClass())
                    .appendChild(word, Element.createText(time + " " + card.title())));
        }
        if (meetings.more() > 0) {
            CatalogueState thatDay = state.mode() == CatalogueState.Mode.MONTH
                    ? state.in(CatalogueState.Mode.WEEK).around(day.with(DayOfWeek.MONDAY))
                    : state.in(CatalogueState.Mode.LIST).asking(state.query().on(day));
            cell.appendChild(new Element("a")
                    .setAttribute("href", "?" + new QueryParameters(thatDay.parameters()).getQueryString())
                    .setAttribute("router-link", "")
                    .setAttribute("class", "ev more")
                    .setText(getTranslation("catalogue.more-that-day", meetings.more())));
        }
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static Element span(String classes, String words) {
        Element span = new Element("span").setAttribute("class", classes);
        return words.isEmpty() ? span : span.setText(words);
    }
}
