package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
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
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** One offer with everything one needs to decide, and the panel where one books an occasion of it. */
@Route("utbud/:offerId([0-9]{1,18})/:occasionId?([0-9]{1,18})")
@AnonymousAllowed
class OfferView extends Div implements BeforeEnterObserver, HasDynamicTitle, BookingActions {

    private final MyDesk desk;
    private final ForWhom forWhom;
    private final GoalsField goals = new GoalsField();
    private final BookingDeeds deeds;

    private String title = "";
    private long offerId;
    private @Nullable Long occasionId;
    private long shownId;
    private @Nullable BookingPanel panel;
    private @Nullable OtherOccasions others;

    OfferView(MyDesk desk, ForWhom forWhom) {
        this.desk = desk;
        this.forWhom = forWhom;
        this.deeds = new BookingDeeds(this, desk, note -> showAnew(PanelNews.of(note)));
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
        Actor actor = desk.actor();
        Optional<OfferPage> page = desk.offer(actor, offerId);
        if (page.isEmpty()
                || (occasionId != null && page.get().occasion(occasionId).isEmpty())) {
            return false;
        }
        Offer offer = page.get().offer();
        title = offer.title();
        removeAll();
        setClassName("offer");
        KindWords.style(offer.kind()).colour(this);
        ShownOccasion shown = ShownOccasion.of(page.get(), occasionId, desk.now());
        Occasion occasion = shown.occasion().orElse(null);
        BookingPreview preview = occasion == null ? null : desk.preview(actor, occasion.id());
        List<Occasion> beside = shown.othersBeside(preview);
        others = beside.isEmpty() ? null : new OtherOccasions(offer, beside);
        panel = null;
        add(new OfferHead(offer));
        if (occasion == null || preview == null) {
            add(new NoOccasion());
        } else {
            shownId = occasion.id();
            panel(actor, offer, occasion, preview, news);
        }
        OfferStory story = new OfferStory(offer, occasion, forWhom.of(offer, getLocale()));
        story.add(new OfferHosts(offer, page.get().host(), actor.signedIn()));
        if (others != null) {
            story.add(others);
        }
        add(story);
        return true;
    }

    private void panel(Actor actor, Offer offer, Occasion occasion, BookingPreview preview, PanelNews news) {
        HouseDates dates = desk.dates(getLocale());
        PanelStanding standing = new PanelStanding(
                preview,
                offer.kind() == OfferKind.HOSPITATION ? goals : null,
                this,
                desk,
                actor.signedIn() ? null : words -> new SignInLink(offer.id(), occasion.id(), words),
                others != null,
                dates);
        Component turn = preview instanceof BookingPreview.Mine mine && MineStanding.isHerTurn(mine)
                ? MineStanding.turn(mine, deeds, desk, dates)
                : null;
        panel = new BookingPanel(offer, occasion, preview, standing, turn, news.note(preview), dates);
        Div side = new Div(panel);
        side.addClassName("side");
        if (!actor.leads().isEmpty()) {
            side.add(new BookForStaff(offer.id(), occasion));
        }
        add(side);
        Component mainAgain = standing.mainAgain();
        if (mainAgain != null) {
            add(new BookingBar(occasion, OtherOccasions.left(occasion, preview), mainAgain, dates));
        }
    }

    @Override
    public void book() {
        answer(desk.book(shownId, goals.getValue()));
    }

    @Override
    public void joinQueue() {
        answer(desk.queue(shownId, goals.getValue()));
    }

    private void answer(BookingOutcome outcome) {
        switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> ConfirmationView.open(this, confirmed.bookingId());
            case BookingOutcome.Requested requested -> ConfirmationView.open(this, requested.bookingId());
            case BookingOutcome.Queued queued -> showAnew(PanelNews.NONE);
            case BookingOutcome.Refused refused
            when refused.refusal() instanceof Refusal.TooLong tooLong ->
                goals.refuse(desk.sentence(tooLong, getLocale()));
            case BookingOutcome.Refused refused ->
                showAnew(PanelNews.refused(refused.refusal(), desk.refusals(), this));
        }
    }

    @Override
    public BookingDeeds deeds() {
        return deeds;
    }

    @Override
    public void seeOthers() {
        if (others != null) {
            others.show();
        }
    }

    @Override
    public void remindMe() {
        desk.remind(shownId);
        showAnew(PanelNews.NONE);
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
