package se.goteborgsregionen.bredvid.booking.ui;

import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** A manager's way from an occasion to booking her staff on it; empty for one that is not to be booked. */
class BookForStaff extends Div {

    BookForStaff(long offerId, Occasion occasion) {
        addClassName("for-staff");
        if (occasion.status() == Status.PUBLISHED) {
            RouterLink link = new RouterLink(
                    "",
                    StaffBookingView.class,
                    new RouteParameters(
                            Map.of("offerId", String.valueOf(offerId), "occasionId", String.valueOf(occasion.id()))));
            link.addClassName("btn");
            link.add(Icon.of("users"), new Span(getTranslation("unit.book")));
            add(link);
        }
    }
}
