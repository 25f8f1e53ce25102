package se.goteborgsregionen.bredvid.offer.ui;

import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.SaveOutcome;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** One offer of ours: everything about it, to change, publish, copy and cancel. */
@Route("vart-utbud/:offerId([0-9]+)")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class EditOfferView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address after the first save of a new offer, so that the page can say so. */
    static final String JUST_SAVED = "sparat";

    private final EditorServices services;
    private final OfferActions actions;
    private final EditorInputs inputs;
    private final Div tabs = new Div();
    private String title = "";

    EditOfferView(EditorServices services) {
        this.services = services;
        inputs = new EditorInputs(services.texts(), getLocale(), () -> {});
        actions = new OfferActions(services, inputs, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = services.currentUser().actor();
        long offerId = event.getRouteParameters()
                .get("offerId")
                .filter(digits -> digits.length() < 19)
                .map(Long::valueOf)
                .orElseThrow(NotFoundException::new);
        boolean justSaved =
                event.getLocation().getQueryParameters().getQueryString().contains(JUST_SAVED);
        show(actor, services.publishing().open(actor, offerId).orElseThrow(NotFoundException::new), justSaved);
    }

    private void show(Actor actor, EditableOffer offer, boolean justSaved) {
        title = offer.form().title();
        removeAll();
        PageHead head = new PageHead(title).back(new Crumb(new RouterLink(inputs.say("title"), OwnOffersView.class)));
        head(head, offer);
        tabs(offer);
        add(head, tabs);
        if (offer.status() == Status.CANCELLED) {
            add(new Note(Note.Tone.INFO, "calendar-x", inputs.say("cancelled"), inputs.say("cancelled.text")));
            return;
        }
        PublishingDesk desk = new PublishingDesk(
                services,
                getLocale(),
                actor,
                OfferOnDesk.of(offer),
                saved -> refresh(head, saved),
                standing -> actions.callOffOccasion(offer, standing));
        if (justSaved) {
            desk.sayNew();
        }
        add(desk);
    }

    private void refresh(PageHead head, SaveOutcome.Saved saved) {
        title = saved.offer().form().title();
        head.setTitle(title);
        head(head, saved.offer());
        tabs(saved.offer());
    }

    private void head(PageHead head, EditableOffer offer) {
        head.sub(
                new KindLabel(
                        OfferKindStyle.of(offer.form().kind()),
                        inputs.say("kind." + offer.form().kind())),
                new Span(services.organisations()
                        .byId(offer.form().organisationId())
                        .name()),
                status(offer.status()));
        Button copy = new Button(inputs.say("copy"), click -> actions.copy(offer));
        switch (offer.status()) {
            case DRAFT -> head.actions(copy, new Button(inputs.say("discard"), click -> actions.discard(offer)));
            case PUBLISHED -> {
                Button callOff =
                        new Button(inputs.say("call-off." + offer.form().kind()), click -> actions.callOff(offer));
                callOff.setVisible(offer.mayBeCalledOff(services.now()));
                head.actions(page(offer), copy, callOff);
            }
            case CANCELLED -> head.actions(copy);
        }
    }

    private Anchor page(EditableOffer offer) {
        Anchor page = new Anchor("utbud/" + offer.id(), inputs.say("see"));
        page.addClassName("btn");
        return page;
    }

    private Chip status(Status status) {
        String words = inputs.say("status." + status);
        return switch (status) {
            case DRAFT -> new Chip(Chip.Tone.LINE, "pencil", words);
            case PUBLISHED -> new Chip(Chip.Tone.OK, "eye", words);
            case CANCELLED -> new Chip(Chip.Tone.BAD, "calendar-x", words);
        };
    }

    /** A draft has no participants. Their page is the bookings' own; from here it is known by its address alone. */
    private void tabs(EditableOffer offer) {
        tabs.removeAll();
        if (offer.status() == Status.DRAFT) {
            return;
        }
        RouterLink facts = new RouterLink(inputs.say("tab.facts"), EditOfferView.class, parameters(offer.id()));
        RouterLink participants = new RouterLink();
        participants.setText(inputs.say("tab.participants"));
        participants.getElement().setAttribute("href", "vart-utbud/" + offer.id() + "/deltagare");
        int booked = offer.standings().stream()
                .filter(standing -> standing.status() == Status.PUBLISHED)
                .mapToInt(OccasionStanding::taken)
                .sum();
        tabs.add(new Tabs(inputs.say("tabs." + offer.form().kind()))
                .tab(facts, true)
                .tab(participants, booked, false));
    }

    static RouteParameters parameters(long offerId) {
        return new RouteParameters("offerId", Long.toString(offerId));
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }
}
