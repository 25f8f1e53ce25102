package se.goteborgsregionen.bredvid.booking.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.MyBooking.BookedOccasion;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** Where one takes part: the unit and its address with a map, the digital link for those who may see it, or both. */
final class OccasionPlace {

    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    private OccasionPlace() {}

    /** The address with its municipality, where the address does not name it already: <i>Vegagatan 55, Göteborg</i>. */
    static String address(String address, @Nullable String municipality) {
        String street = address.strip();
        if (municipality == null || street.contains(municipality)) {
            return street;
        }
        return street.isEmpty() ? municipality : street + ", " + municipality;
    }

    static void describe(Facts facts, Offer offer, Occasion occasion) {
        Workplace workplace = offer.workplace();
        Organisation municipality = occasion.municipality();
        describe(
                facts,
                occasion.form(),
                workplace == null ? null : workplace.name(),
                address(occasion.address(), municipality == null ? null : municipality.shortName()),
                occasion.digitalLink());
    }

    static void describe(Facts facts, BookedOccasion occasion) {
        describe(
                facts,
                occasion.form(),
                occasion.workplace(),
                address(occasion.address(), occasion.municipality()),
                occasion.digitalLink());
    }

    private static void describe(
            Facts facts, Form form, @Nullable String workplace, String address, String digitalLink) {
        if (form != Form.DIGITAL) {
            onSite(facts, workplace, address);
        }
        if (form != Form.ON_SITE) {
            digital(facts, form, digitalLink);
        }
    }

    private static void onSite(Facts facts, @Nullable String workplace, String address) {
        if (address.isEmpty()) {
            String later = facts.getTranslation("offerpage.place.later");
            facts.fact("map-pin", workplace == null ? later : workplace, workplace == null ? null : later);
            return;
        }
        Paragraph where = new Paragraph();
        if (workplace != null) {
            where.add(address + ". ");
        }
        where.add(newTab(
                facts,
                MAP + URLEncoder.encode(address, StandardCharsets.UTF_8),
                facts.getTranslation("offerpage.place.map")));
        facts.fact("map-pin", workplace == null ? address : workplace, where);
    }

    private static void digital(Facts facts, Form form, String link) {
        String title = facts.getTranslation(form == Form.HYBRID ? "offerpage.place.hybrid" : "offerpage.place.digital");
        if (link.isEmpty()) {
            facts.fact("video", title, facts.getTranslation("offerpage.place.link-later"));
        } else {
            facts.fact(
                    "video", title, new Paragraph(newTab(facts, link, facts.getTranslation("offerpage.place.link"))));
        }
    }

    private static Anchor newTab(Facts facts, String address, String words) {
        Anchor link = new Anchor(address, words, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        Span spoken = new Span(" " + facts.getTranslation("offerpage.new-tab"));
        spoken.addClassName("vh");
        link.add(spoken);
        link.add(Icon.of("external-link"));
        return link;
    }
}
