package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.booking.UnitService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** The workplaces that the reader leads: who is away when in the coming weeks, beside each unit's limit. */
@Route("min-enhet")
@Menu(title = "unit.title", order = 24, icon = "users")
@RolesAllowed("UNIT_MANAGER")
class UnitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS = 4;

    private final UnitService units;
    private final CurrentUser currentUser;
    private final Clock clock;

    UnitView(UnitService units, CurrentUser currentUser, Clock clock) {
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("unit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate from =
                LocalDate.now(clock.withZone(Time.STOCKHOLM)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate to = from.plusWeeks(WEEKS);
        HouseDates dates = MeetingWords.dates(clock, getLocale());
        RouterLink requests = new RouterLink(getTranslation("answers.title"), RequestsView.class);
        requests.addClassName("btn");
        add(new PageHead(getTranslation("unit.title"))
                .sub(getTranslation("unit.sub", dates.weekNumber(from), dates.weekNumber(to.minusDays(1))))
                .actions(requests));
        for (Unit unit : units.led(currentUser.actor(), from, to)) {
            add(section(unit, from, dates));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unit.title") + " · Bredvid";
    }

    private Section section(Unit unit, LocalDate from, HouseDates dates) {
        Span grow = new Span();
        grow.addClassName("grow");
        Integer most = unit.mostAway();
        Chip limit = most == null
                ? new Chip(Chip.Tone.LINE, "users", getTranslation("unit.limit.none"))
                : new Chip(Chip.Tone.NEUTRAL, "users", getTranslation("unit.limit", most));
        Anchor change = new Anchor("jag", getTranslation(most == null ? "unit.limit.set" : "unit.limit.change"));
        Div head = new Div(new H2(unit.name() + ", " + unit.organisation()), grow, limit, change);
        head.addClassName("row");
        Section section = new Section(head);
        section.addClassName("unit");
        if (unit.members().isEmpty()) {
            section.add(new EmptyState("users", getTranslation("unit.none"), getTranslation("unit.none.text")));
            return section;
        }
        Div box = new Div(new AwayTable(unit, from, WEEKS, dates));
        box.addClassNames("box", "wide");
        box.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("unit.away", unit.name()));
        section.add(box, WeeksAhead.legend(this), people(unit, dates));
        return section;
    }

    /** The same for phones: everybody with the days she is away. */
    private UnorderedList people(Unit unit, HouseDates dates) {
        UnorderedList people = new UnorderedList();
        people.addClassNames("staff", "box");
        for (Unit.Member member : unit.members()) {
            List<String> days = member.away().stream()
                    .map(absence -> absence.settled()
                            ? dates.day(absence.day())
                            : getTranslation("unit.day.waiting", dates.day(absence.day())))
                    .toList();
            Paragraph away = new Paragraph(
                    days.isEmpty() ? getTranslation("unit.here") : getTranslation("unit.gone", join(days)));
            away.addClassNames("muted", "small");
            people.add(new ListItem(linkTo(member), profession(member), away));
        }
        return people;
    }

    private static String join(List<String> days) {
        return String.join(", ", days);
    }

    private Span profession(Unit.Member member) {
        Span profession = new Span(member.profession(getLocale()).toLowerCase(getLocale()));
        profession.addClassNames("muted", "small");
        return profession;
    }

    static RouterLink linkTo(Unit.Member member) {
        return new RouterLink(
                member.name().full(),
                StaffMemberView.class,
                new RouteParameters("personId", String.valueOf(member.personId())));
    }
}
