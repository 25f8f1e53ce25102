package se.goteborgsregionen.bredvid.invitation.ui;

import java.time.LocalDate;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.SignedIn;
import se.goteborgsregionen.bredvid.invitation.CalendarFeedService;
import se.goteborgsregionen.bredvid.invitation.SubscriptionService;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class CalendarUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private CalendarFeedService feeds;

    @Autowired
    private SubscriptionService subscriptions;

    private PortalWindow window;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void shows_a_new_address_once_with_a_link_that_the_calendar_opens_and_takes_it_away_again() {
        Actor anna = world.actor(world.aPerson());
        SignedIn.as(anna.id());
        window.at("jag/kalender");

        _click(_get(Button.class, spec -> spec.withText("Skapa en adress")));
        String address = _get(TextField.class).getValue();
        assertThat(address).startsWith("https://").endsWith(".ics");
        assertThat(_get(Anchor.class, spec -> spec.withText("Öppna i kalendern"))
                        .getHref())
                .isEqualTo(address.replace("https:", "webcal:"));

        window.at("");
        window.at("jag/kalender");
        LocatorJ._assertNone(TextField.class);
        _click(_get(Button.class, spec -> spec.withText("Ta bort")));
        assertThat(feeds.mine(anna)).isEmpty();
    }

    @Test
    void lets_a_host_follow_one_or_all_and_asks_nobody_else() {
        long unit = world.aWorkplaceIn("1481");
        Actor host = world.aHostAt(unit);
        long occasion = world.anOccasion()
                .of(world.anOffer().at(unit))
                .on(LocalDate.of(2026, 11, 24), 9, 16)
                .save();
        SignedIn.as(host.id());
        window.at("jag/kalender");

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Få kallelse")), true);
        assertThat(subscriptions.own(host))
                .singleElement()
                .matches(own -> own.occasionId() == occasion && own.followed());
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Få kallelser till alla mina tillfällen, också nya")),
                true);
        assertThat(subscriptions.followsAll(host)).isTrue();

        SignedIn.as(world.aPerson());
        window.at("");
        window.at("jag/kalender");
        LocatorJ._assertNone(Checkbox.class);
    }
}
