package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.PersonName;
import se.goteborgsregionen.bredvid.shared.ui.kit.Avatar;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;

/** Who gives it, and whom to ask. A visitor that has not signed in sees the unit and no names. */
class OfferHosts extends Section {

    OfferHosts(Offer offer, @Nullable PersonName host, boolean signedIn) {
        boolean visit = offer.kind() == OfferKind.HOSPITATION;
        add(new H2(getTranslation(visit ? "offerpage.host.receives" : "offerpage.host.runs")));
        if (signedIn && host != null) {
            add(person(host.full(), unit(offer)));
        } else {
            HtmlComponent unit = new HtmlComponent("b");
            unit.getElement().setText(unit(offer));
            add(unit);
        }
        if (signedIn) {
            contact(offer.contact());
        } else {
            Paragraph hint = new Paragraph(getTranslation("offerpage.host.sign-in"));
            hint.addClassName("muted");
            add(hint);
        }
    }

    private static String unit(Offer offer) {
        Workplace workplace = offer.workplace();
        return workplace == null
                ? offer.organisation().name()
                : workplace.name() + ", " + offer.organisation().name();
    }

    private static Div person(String name, String unit) {
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(name);
        Paragraph where = new Paragraph(unit);
        where.addClassName("muted");
        Div person = new Div(new Avatar(name), new Div(bold, where));
        person.addClassName("person");
        return person;
    }

    private void contact(Contact contact) {
        Facts facts = new Facts();
        if (!contact.email().isEmpty()) {
            facts.fact(
                    "mail", heading(contact), new Paragraph(new Anchor("mailto:" + contact.email(), contact.email())));
        }
        if (!contact.phone().isEmpty()) {
            facts.fact(
                    "phone",
                    contact.email().isEmpty() ? heading(contact) : getTranslation("offerpage.host.phone"),
                    new Paragraph(new Anchor("tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone())));
        }
        if (contact.email().isEmpty()
                && contact.phone().isEmpty()
                && !contact.name().isEmpty()) {
            facts.fact("user", heading(contact), (String) null);
        }
        if (facts.getComponentCount() > 0) {
            add(facts);
        }
    }

    private String heading(Contact contact) {
        return contact.name().isEmpty()
                ? getTranslation("offerpage.host.ask")
                : getTranslation("offerpage.host.ask-person", contact.name());
    }
}
