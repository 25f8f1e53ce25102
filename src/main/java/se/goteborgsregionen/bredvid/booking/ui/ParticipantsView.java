package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

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
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
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
    private String title = "";

    ParticipantsView(OfferService offers, ParticipantDesk desk) {
        this.offers = offers;
        this.desk = desk;
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
        add(head(page.offer()), tabs(page.offer()));
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
        add(new ParticipantList(desk, chosen));
    }

    private PageHead head(Offer offer) {
        var workplace = offer.workplace();
        return new PageHead(offer.title())
                .back(new Crumb(link("vart-utbud", getTranslation("participants.back"))))
                .sub(
                        new KindLabel(
                                KindStyle.valueOf(offer.kind().name()), getTranslation("booking.kind." + offer.kind())),
                        new Span(workplace == null ? offer.organisation().name() : workplace.name()));
    }

    private Tabs tabs(Offer offer) {
        String own = "vart-utbud/" + offer.id();
        return new Tabs(offer.title())
                .tab(link(own, getTranslation("participants.tab.offer")), false)
                .tab(link(own + "/deltagare", getTranslation("participants.tab")), true);
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
