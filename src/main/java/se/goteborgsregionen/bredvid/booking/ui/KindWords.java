package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** An offer's kind in the house's colours and words. */
final class KindWords {

    private KindWords() {}

    static KindStyle style(OfferKind kind) {
        return switch (kind) {
            case COURSE -> KindStyle.COURSE;
            case SUPERVISION -> KindStyle.SUPERVISION;
            case HOSPITATION -> KindStyle.HOSPITATION;
            case NETWORK -> KindStyle.NETWORK;
        };
    }

    static String word(OfferKind kind, Component reader) {
        return reader.getTranslation("offerpage.kind." + kind);
    }

    static KindLabel label(OfferKind kind, Component reader) {
        return new KindLabel(style(kind), word(kind, reader));
    }
}
