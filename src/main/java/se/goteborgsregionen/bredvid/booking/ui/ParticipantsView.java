package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.OfferService;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** Who comes to an offer of ours, one occasion at a time. */
@Route("vart-utbud/:offerId([0-9]+)/deltagare")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class ParticipantsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Which occasion, in the address: a link or a reload finds it again. */
    static final String OCCASION = "tillfalle";

    private final OfferService offers;
    private final ParticipantDesk desk;
    private Tabs tabs = new Tabs("");
    private String title = "";

    ParticipantsView(OfferService offers, ParticipantDesk desk) {
        this.offers = offers;
        this.desk = desk;
        addClassName("participants");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = desk.actor();
        long offerId = event.getRouteParameters()
                .get("offerId")
                .flatMap(ParticipantsView::number)
                .orElseThrow(NotFoundException::new);
        OfferPage page = offers.page(actor, offerId)
                .filter(offer -> actor.mayOrganise(offer.offer().organisation().id()))
                .orElseThrow(NotFoundException::new);
        List<Occasion> occasions = page.occasions().stream()
                .filter(occasion -> occasion.status() != Status.DRAFT
                        && !occasion.meetings().isEmpty())
                .toList();
        title = page.offer().title();
        removeAll();
        tabs = tabs(page);
        add(head(page.offer()), tabs);
        if (occasions.isEmpty()) {
            add(new EmptyState("users", getTranslation("participants.none"), getTranslation("participants.none.text")));
            return;
        }
        Occasion chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OCCASION)
                .flatMap(ParticipantsView::number)
                .flatMap(page::occasion)
                .filter(occasions::contains)
                .orElseGet(() -> desk.nextOf(occasions));
        if (occasions.size() > 1) {
            add(new OccasionPicker(occasions, chosen));
        }
        ParticipantList list = new ParticipantList(desk, page.offer(), chosen, () -> recount(actor, offerId));
        add(list, new AllotmentLedger(desk, chosen, list::lookAgain));
    }

    /** The same line as over the offer's details, in the same words: from one tab to the other nothing moves. */
    private PageHead head(Offer offer) {
        PageHead head = new PageHead(offer.title())
                .back(new Crumb(link("vart-utbud", getTranslation("publishing.title"))))
                .sub(
                        new KindLabel(KindWords.style(offer.kind()), getTranslation("publishing.kind." + offer.kind())),
                        new Span(offer.organisation().name()),
                        status(offer.status()));
        if (offer.status() == Status.PUBLISHED) {
            Anchor page = new Anchor("utbud/" + offer.id(), getTranslation("publishing.see"));
            page.addClassName("btn");
            head.actions(page);
        }
        return head;
    }

    private Chip status(Status status) {
        String words = getTranslation("publishing.status." + status);
        return switch (status) {
            case DRAFT -> new Chip(Chip.Tone.LINE, "pencil", words);
            case PUBLISHED -> new Chip(Chip.Tone.OK, "eye", words);
            case CANCELLED -> new Chip(Chip.Tone.BAD, "calendar-x", words);
        };
    }

    private Tabs tabs(OfferPage page) {
        String own = "vart-utbud/" + page.offer().id();
        int booked = page.occasions().stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED)
                .mapToInt(Occasion::taken)
                .sum();
        return new Tabs(getTranslation("publishing.tabs." + page.offer().kind()))
                .tab(link(own, getTranslation("publishing.tab.facts")), false)
                .tab(link(own + "/deltagare", getTranslation("publishing.tab.participants")), booked, true);
    }

    private void recount(Actor actor, long offerId) {
        offers.page(actor, offerId).ifPresent(page -> {
            Tabs counted = tabs(page);
            replace(tabs, counted);
            tabs = counted;
        });
    }

    private static RouterLink link(String address, String words) {
        RouterLink link = new RouterLink();
        link.setText(words);
        link.getElement().setAttribute("href", address);
        return link;
    }

    private static java.util.Optional<Long> number(String digits) {
        return digits.matches("[0-9]{1,18}") ? java.util.Optional.of(Long.valueOf(digits)) : java.util.Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participants.page", title);
    }
}
