package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.OpeningReminderService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.OfferService;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** One offer with everything one needs to decide, and the panel where one books an occasion of it. */
@Route("utbud/:offerId([0-9]{1,18})/:occasionId?([0-9]{1,18})")
@AnonymousAllowed
class OfferView extends Div implements BeforeEnterObserver, HasDynamicTitle, BookingActions {

    private final OfferService offers;
    private final BookingService bookings;
    private final OpeningReminderService reminders;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final GoalsField goals = new GoalsField();

    private String title = "";
    private long offerId;
    private @Nullable Long occasionId;
    private long shownId;
    private @Nullable BookingPanel panel;
    private @Nullable OtherOccasions others;

    OfferView(
            OfferService offers,
            BookingService bookings,
            OpeningReminderService reminders,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.offers = offers;
        this.bookings = bookings;
        this.reminders = reminders;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    static RouterLink linkTo(long offerId, long occasionId, String words) {
        return new RouterLink(
                words,
                OfferView.class,
                new RouteParameters(
                        Map.of("offerId", String.valueOf(offerId), "occasionId", String.valueOf(occasionId))));
    }

    static RouterLink linkTo(long offerId, String words) {
        return new RouterLink(words, OfferView.class, new RouteParameters("offerId", String.valueOf(offerId)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offerId = event.getRouteParameters().getLong("offerId").orElseThrow();
        occasionId = event.getRouteParameters().getLong("occasionId").orElse(null);
        if (!show(PanelNews.NONE)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }

    /** @return false when the reader may not see the offer or the occasion, or there is none */
    private boolean show(PanelNews news) {
        Actor actor = currentUser.actor();
        Optional<OfferPage> page = offers.page(actor, offerId);
        if (page.isEmpty()
                || (occasionId != null && page.get().occasion(occasionId).isEmpty())) {
            return false;
        }
        Offer offer = page.get().offer();
        title = offer.title();
        removeAll();
        setClassName("offer");
        KindWords.style(offer.kind()).colour(this);
        ShownOccasion shown = ShownOccasion.of(page.get(), occasionId, clock.instant());
        Occasion occasion = shown.occasion().orElse(null);
        others = shown.others().isEmpty() ? null : new OtherOccasions(offer, shown.others());
        panel = null;
        add(new OfferHead(offer));
        if (occasion == null) {
            add(new NoOccasion());
        } else {
            shownId = occasion.id();
            panel(actor, offer, occasion, news);
        }
        OfferStory story = new OfferStory(offer, occasion);
        story.add(new OfferHosts(offer, page.get().host(), actor.signedIn()));
        if (others != null) {
            story.add(others);
        }
        add(story);
        return true;
    }

    private void panel(Actor actor, Offer offer, Occasion occasion, PanelNews news) {
        BookingPreview preview = bookings.preview(actor, occasion.id());
        HouseDates dates = MeetingWords.dates(clock, getLocale());
        PanelStanding standing = new PanelStanding(
                preview,
                offer.kind() == OfferKind.HOSPITATION ? goals : null,
                this,
                refusals,
                actor.signedIn() ? null : words -> new SignInLink(offer.id(), occasion.id(), words),
                others != null,
                dates);
        panel = new BookingPanel(offer, occasion, preview, standing, news.note(preview), dates);
        Div side = new Div(panel);
        side.addClassName("side");
        if (!actor.leads().isEmpty()) {
            side.add(new BookForStaff(offer.id(), occasion));
        }
        add(side);
        Component mainAgain = standing.mainAgain();
        if (mainAgain != null) {
            add(new BookingBar(occasion, mainAgain, dates));
        }
    }

    @Override
    public void book() {
        Actor actor = currentUser.actor();
        answer(bookings.book(actor, shownId, actor.id(), goals.getValue()));
    }

    @Override
    public void joinQueue() {
        Actor actor = currentUser.actor();
        answer(bookings.queue(actor, shownId, actor.id(), goals.getValue()));
    }

    private void answer(BookingOutcome outcome) {
        switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> ConfirmationView.open(this, confirmed.bookingId());
            case BookingOutcome.Requested requested -> ConfirmationView.open(this, requested.bookingId());
            case BookingOutcome.Queued queued -> showAnew(PanelNews.NONE);
            case BookingOutcome.Refused refused
            when refused.refusal() instanceof Refusal.TooLong tooLong ->
                goals.refuse(refusals.sentence(tooLong, getLocale()));
            case BookingOutcome.Refused refused -> showAnew(PanelNews.refused(refused.refusal(), refusals, this));
        }
    }

    @Override
    public void cancel(MyBooking booking) {
        new CancelDialog(booking, MeetingWords.dates(clock, getLocale()), reason -> {
                    switch (bookings.cancel(currentUser.actor(), booking.bookingId(), reason)) {
                        case CancelOutcome.Cancelled done -> showAnew(PanelNews.left(done.heldPlace(), this));
                        case CancelOutcome.Refused refused ->
                            showAnew(PanelNews.refused(refused.refusal(), refusals, this));
                    }
                })
                .open();
    }

    @Override
    public void seeOthers() {
        if (others != null) {
            others.show();
        }
    }

    @Override
    public void remindMe() {
        reminders.remind(currentUser.actor(), shownId);
        showAnew(PanelNews.reminded(this));
    }

    @Override
    public void lookAgain() {
        showAnew(PanelNews.NONE);
    }

    /** After a press: the page as things stand now, with the reader at what has changed. */
    private void showAnew(PanelNews news) {
        if (!show(news)) {
            throw new NotFoundException();
        }
        if (panel != null) {
            panel.takeFocus();
        }
    }
}
