package se.goteborgsregionen.bredvid.offer.ui;

import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** Which colours and icon an offer's kind has. */
final class OfferKindStyle {

    private OfferKindStyle() {}

    static KindStyle of(OfferKind kind) {
        return switch (kind) {
            case COURSE -> KindStyle.COURSE;
            case SUPERVISION -> KindStyle.SUPERVISION;
            case HOSPITATION -> KindStyle.HOSPITATION;
            case NETWORK -> KindStyle.NETWORK;
        };
    }
}
