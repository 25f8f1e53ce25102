package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.booking.UnitService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** What one of the reader's staff has booked: she can cancel it for her, or let a colleague take over. */
@Route("min-enhet/:personId([0-9]{1,18})")
@RolesAllowed("UNIT_MANAGER")
class StaffMemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final UnitService units;
    private final MyBookingsService bookingsOf;
    private final BookingService bookings;
    private final MovingService moving;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;
    private long personId;

    StaffMemberView(
            UnitService units,
            MyBookingsService bookingsOf,
            BookingService bookings,
            MovingService moving,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.units = units;
        this.bookingsOf = bookingsOf;
        this.bookings = bookings;
        this.moving = moving;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("unit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        personId = event.getRouteParameters().getLong("personId").orElseThrow();
        if (!show(null)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Names nobody: it stands in the browser's history. */
    @Override
    public String getPageTitle() {
        return getTranslation("unit.member") + " · Bredvid";
    }

    private boolean show(@Nullable Note result) {
        removeAll();
        Actor actor = currentUser.actor();
        LocalDate today = LocalDate.now(clock.withZone(Time.STOCKHOLM));
        Unit unit = units.led(actor, today, today).stream()
                .filter(each -> member(each) != null)
                .findFirst()
                .orElse(null);
        Unit.Member member = unit == null ? null : member(unit);
        if (unit == null || member == null) {
            return false;
        }
        add(new PageHead(member.name().full())
                .back(new Crumb(new RouterLink(getTranslation("unit.title"), UnitView.class)))
                .sub(
                        member.profession(getLocale()).isEmpty()
                                ? unit.name()
                                : getTranslation("unit.member.sub", member.profession(getLocale()), unit.name())));
        if (result != null) {
            add(result);
            Focus.on(result);
        }
        List<MyBooking> coming = bookingsOf.ofPerson(actor, personId).stream()
                .filter(booking -> booking.state().active())
                .filter(booking -> booking.occasion().ends().toInstant().isAfter(clock.instant()))
                .toList();
        add(coming.isEmpty() ? nothing(member) : list(coming, unit));
        return true;
    }

    private Unit.@Nullable Member member(Unit unit) {
        return unit.members().stream()
                .filter(member -> member.personId() == personId)
                .findFirst()
                .orElse(null);
    }

    private EmptyState nothing(Unit.Member member) {
        return new EmptyState(
                "calendar-days",
                getTranslation("unit.member.none", member.name().given()),
                getTranslation("unit.member.none.text"));
    }

    private UnorderedList list(List<MyBooking> coming, Unit unit) {
        UnorderedList list = new UnorderedList();
        coming.forEach(booking -> list.add(card(booking, unit)));
        return list;
    }

    private ListItem card(MyBooking booking, Unit unit) {
        MyBooking.BookedOccasion occasion = booking.occasion();
        Div line = new Div(KindWords.label(occasion.kind(), this));
        line.addClassName("line1");
        Paragraph when = new Paragraph(MeetingWords.dayAndClock(occasion.first(), getLocale()));
        when.addClassName("meta");
        Div what = new Div(line, new H2(ConfirmationView.linkTo(booking.bookingId(), occasion.title())), when);
        Div ways = new Div();
        ways.addClassName("row");
        if (booking.state().holdsPlace()) {
            ways.add(quiet("unit.substitute", occasion.title(), () -> substitute(booking, unit)));
        }
        ways.add(quiet("unit.cancel", occasion.title(), () -> cancel(booking)));
        Div end = new Div(StateChip.of(booking, false, clock.instant(), this), ways);
        end.addClassName("end");
        ListItem card = new ListItem(
                new Leaf(
                        occasion.first().starts().toLocalDate(),
                        getLocale(),
                        Leaf.Size.MEDIUM,
                        KindWords.style(occasion.kind())),
                what,
                end);
        card.addClassName("bk");
        return card;
    }

    private Button quiet(String key, String title, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addClassName("q");
        button.setAriaLabel(getTranslation(key) + ": " + title);
        return button;
    }

    private void cancel(MyBooking booking) {
        String title = booking.occasion().title();
        new ReasonDialog(
                        getTranslation("unit.cancel.title", booking.person().full()),
                        getTranslation("unit.cancel.text", booking.person().given(), title),
                        getTranslation("unit.cancel"),
                        false,
                        reason -> {
                            CancelOutcome outcome = bookings.cancel(currentUser.actor(), booking.bookingId(), reason);
                            show(
                                    outcome instanceof CancelOutcome.Refused refused
                                            ? refused(booking.person(), refused)
                                            : Note.ok(
                                                    getTranslation(
                                                            "unit.cancelled",
                                                            booking.person().full(),
                                                            title),
                                                    getTranslation("unit.told.person")));
                        })
                .open();
    }

    private Note refused(PersonName person, CancelOutcome.Refused refused) {
        return Note.bad(refusals.sentenceAbout(refused.refusal(), person, getLocale()), null);
    }

    private void substitute(MyBooking booking, Unit unit) {
        List<Unit.Member> colleagues = unit.members().stream()
                .filter(member -> member.personId() != personId)
                .toList();
        new SubstituteDialog(booking, colleagues, colleague -> {
                    BookingOutcome outcome =
                            moving.substitute(currentUser.actor(), booking.bookingId(), colleague.personId());
                    show(
                            outcome instanceof BookingOutcome.Refused refused
                                    ? Note.bad(
                                            refusals.sentenceAbout(refused.refusal(), colleague.name(), getLocale()),
                                            null)
                                    : Note.ok(
                                            getTranslation(
                                                    outcome instanceof BookingOutcome.Requested
                                                            ? "unit.substituted.asked"
                                                            : "unit.substituted",
                                                    colleague.name().full(),
                                                    booking.occasion().title()),
                                            getTranslation("unit.told.person")));
                })
                .open();
    }
}
