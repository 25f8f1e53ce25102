package se.goteborgsregionen.bredvid.booking.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.component.html.Anchor;

/** Leads a visitor to signing in, and from there back to the occasion that she wanted. */
class SignInLink extends Anchor {

    SignInLink(long offerId, long occasionId, String words) {
        super(
                "logga-in?vidare=" + URLEncoder.encode("/utbud/" + offerId + "/" + occasionId, StandardCharsets.UTF_8),
                words);
        addClassNames("btn", "p");
    }
}
