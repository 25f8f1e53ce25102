package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.people.Person;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** A new offer: first what kind, then the empty form. Both have an address of their own. */
@Route("vart-utbud/nytt")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class NewOfferView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "slag";
    private static final String ORGANISATION = "organisation";

    private final EditorServices services;
    private final EditorInputs inputs;

    NewOfferView(EditorServices services) {
        this.services = services;
        inputs = new EditorInputs(services.texts(), getLocale(), () -> {});
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = services.currentUser().actor();
        List<Organisation> organisations = services.organisationsOf(actor);
        if (organisations.isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        Organisation organisation = asked.getSingleParameter(ORGANISATION)
                .flatMap(code -> organisations.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElseGet(() -> usual(actor, organisations));
        asked.getSingleParameter(KIND)
                .flatMap(NewOfferView::kind)
                .ifPresentOrElse(kind -> write(actor, organisation, kind), () -> choose(organisations, organisation));
    }

    private static Organisation usual(Actor actor, List<Organisation> organisations) {
        return organisations.stream()
                .filter(one -> Long.valueOf(one.id()).equals(actor.organisationId()))
                .findFirst()
                .orElse(organisations.getFirst());
    }

    private static Optional<OfferKind> kind(String word) {
        return Arrays.stream(OfferKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private void choose(List<Organisation> organisations, Organisation chosen) {
        add(new PageHead(inputs.say("new")).back(crumb()).sub(inputs.say("new.which")));
        if (organisations.size() > 1) {
            Select<Organisation> giver = new Select<>();
            giver.setLabel(inputs.say("new.organisation"));
            giver.setItems(organisations);
            giver.setItemLabelGenerator(Organisation::name);
            giver.setValue(chosen);
            giver.addClassName("giver");
            giver.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                    NewOfferView.class,
                    QueryParameters.of(ORGANISATION, change.getValue().code()))));
            add(giver);
        }
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("choose-kind");
        for (OfferKind kind : OfferKind.values()) {
            RouterLink link = new RouterLink(NewOfferView.class);
            link.setQueryParameters(QueryParameters.simple(Map.of(KIND, kind.name(), ORGANISATION, chosen.code())));
            Span word = new Span(inputs.say("kind." + kind));
            word.addClassName("word");
            link.add(KindLabel.square(OfferKindStyle.of(kind)), word);
            Paragraph about = new Paragraph(inputs.say("new.about." + kind));
            about.addClassNames("muted", "small");
            kinds.add(new ListItem(link, about));
        }
        add(kinds);
    }

    private void write(Actor actor, Organisation organisation, OfferKind kind) {
        PageHead head = new PageHead(inputs.say("new." + kind))
                .back(crumb())
                .sub(new KindLabel(OfferKindStyle.of(kind), inputs.say("kind." + kind)), new Span(organisation.name()));
        Person me = services.people().me(actor);
        OfferForm blank =
                OfferForm.blank(organisation.id(), kind, new Contact(me.name().full(), me.email(), me.phone()));
        add(
                head,
                new PublishingDesk(
                        services,
                        getLocale(),
                        actor,
                        OfferOnDesk.fresh(blank),
                        saved -> open(saved.offer().id()),
                        none -> {}));
    }

    private void open(long offerId) {
        getUI().ifPresent(ui ->
                ui.navigate("vart-utbud/" + offerId, QueryParameters.fromString(EditOfferView.JUST_SAVED)));
    }

    private Crumb crumb() {
        return new Crumb(new RouterLink(inputs.say("title"), OwnOffersView.class));
    }

    @Override
    public String getPageTitle() {
        return inputs.say("new") + " · Bredvid";
    }
}
