package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.StaffBooking;
import se.goteborgsregionen.bredvid.booking.StaffBookingService;
import se.goteborgsregionen.bredvid.booking.StaffBookingService.HowMany;
import se.goteborgsregionen.bredvid.booking.StaffOutcome;
import se.goteborgsregionen.bredvid.booking.UnitService;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.OfferService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** A manager books several of her staff on an occasion: she chooses them, sees how it would go for each, and books. */
@Route("min-enhet/boka/:offerId([0-9]{1,18})/:occasionId([0-9]{1,18})")
@RolesAllowed("UNIT_MANAGER")
class StaffBookingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OfferService offers;
    private final UnitService units;
    private final StaffBookingService bookings;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Div result = new Div();
    private PageHead head = new PageHead(getTranslation("unit.book"));
    private long offerId;
    private long occasionId;
    private @Nullable StaffChoice choice;

    StaffBookingView(
            OfferService offers,
            UnitService units,
            StaffBookingService bookings,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.offers = offers;
        this.units = units;
        this.bookings = bookings;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("book-staff");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offerId = event.getRouteParameters().getLong("offerId").orElseThrow();
        occasionId = event.getRouteParameters().getLong("occasionId").orElseThrow();
        OfferPage page = offers.page(currentUser.actor(), offerId).orElse(null);
        Occasion occasion = page == null ? null : page.occasion(occasionId).orElse(null);
        if (page == null || occasion == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(page.offer(), occasion);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unit.book") + " · Bredvid";
    }

    private void show(Offer offer, Occasion occasion) {
        removeAll();
        result.removeAll();
        LocalDate today = LocalDate.now(clock.withZone(Time.STOCKHOLM));
        StaffChoice staff = new StaffChoice(units.led(currentUser.actor(), today, today), result::removeAll);
        choice = staff;
        head = new PageHead(getTranslation("unit.book"))
                .back(new Crumb(OfferView.linkTo(offer.id(), occasion.id(), offer.title())));
        placesLeft(occasion);
        add(head);
        Section who = new Section(new H2(getTranslation("unit.book.who")), staff);
        who.addClassName("box");
        Div ends = new Div(new BusyButton(
                getTranslation("unit.preview"), getTranslation("unit.preview.busy"), click -> preview()));
        ends.addClassNames("row", "ends");
        who.add(ends);
        Div two = new Div(who, result);
        two.addClassNames("two", "even");
        add(two);
    }

    private void placesLeft(Occasion occasion) {
        String when = MeetingWords.dayAndClock(occasion.meetings().getFirst(), getLocale());
        head.sub(getTranslation("unit.book.sub", when, OtherOccasions.places(occasion, this)));
    }

    private List<Long> chosen() {
        return choice == null ? List.of() : choice.chosen();
    }

    private void preview() {
        result.removeAll();
        List<Long> people = chosen();
        if (people.isEmpty()) {
            result.add(Note.bad(getTranslation("unit.nobody-chosen"), null));
            Focus.on(result);
            return;
        }
        StaffBooking seen = bookings.preview(currentUser.actor(), occasionId, people);
        Refusal refusal = seen.refusal();
        if (refusal != null) {
            result.add(Note.bad(refusals.sentence(refusal, getLocale()), null));
        } else {
            result.add(outcomes(people, seen));
        }
        Focus.on(result);
    }

    private Section outcomes(List<Long> people, StaffBooking seen) {
        StaffOutcomes outcomes = new StaffOutcomes(seen.people(), false, refusals, clock);
        Section section = new Section(
                new H2(getTranslation("unit.preview.title", seen.fit(), people.size())),
                outcomes,
                buttons(people, seen, outcomes));
        section.addClassName("box");
        return section;
    }

    private Div buttons(List<Long> people, StaffBooking seen, StaffOutcomes outcomes) {
        boolean allFit = seen.fit() == people.size();
        Div ends = new Div();
        ends.addClassNames("row", "ends");
        BusyButton all = button("unit.book.all", people, HowMany.ALL, outcomes, people.size());
        boolean saidNo = seen.people().stream().anyMatch(person -> person.fits() && person.saidNoAt() != null);
        if (allFit) {
            ends.add(all.primary());
        }
        if (seen.fit() > 0 && (!allFit || saidNo)) {
            BusyButton some = button("unit.book.some", people, HowMany.AS_MANY_AS_FIT, outcomes, seen.fit());
            ends.add(allFit ? some : some.primary());
        }
        if (!allFit) {
            ends.add(new Button(getTranslation("unit.book.fewer"), click -> result.removeAll()));
        }
        return ends;
    }

    private BusyButton button(String key, List<Long> people, HowMany howMany, StaffOutcomes outcomes, int number) {
        return new BusyButton(
                getTranslation(key, number),
                getTranslation("unit.book.busy"),
                click -> book(people, howMany, outcomes.confirmedNos()));
    }

    private void book(List<Long> people, HowMany howMany, Set<Long> confirmedNos) {
        StaffBooking done = bookings.book(currentUser.actor(), occasionId, people, howMany, confirmedNos);
        result.removeAll();
        Refusal refusal = done.refusal();
        if (refusal != null) {
            result.add(Note.bad(whyNobody(refusal, done.people()), null));
            result.add(outcomes(people, bookings.preview(currentUser.actor(), occasionId, people)));
        } else {
            Section section = new Section(
                    Note.ok(getTranslation("unit.booked", done.fit()), getTranslation("unit.told")),
                    new StaffOutcomes(done.people(), true, refusals, clock));
            section.addClassName("box");
            result.add(section);
            offers.page(currentUser.actor(), offerId)
                    .flatMap(page -> page.occasion(occasionId))
                    .ifPresent(this::placesLeft);
        }
        Focus.on(result);
    }

    /** What the manager can do something about comes before the mere numbers. */
    private String whyNobody(Refusal refusal, List<StaffOutcome> people) {
        return people.stream()
                .filter(person -> person.refusal() instanceof Refusal.SaidNoBefore)
                .findFirst()
                .map(person ->
                        refusals.sentenceAbout(Objects.requireNonNull(person.refusal()), person.person(), getLocale()))
                .orElseGet(() -> refusals.sentence(refusal, getLocale()));
    }
}
