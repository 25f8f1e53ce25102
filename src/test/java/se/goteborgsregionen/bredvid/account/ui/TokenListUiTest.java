package se.goteborgsregionen.bredvid.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import se.goteborgsregionen.bredvid.account.ApiToken;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.ApiTokens;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class TokenListUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private ApiTokenService tokens;

    private PortalWindow window;
    private Actor anna;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        anna = world.aStaffMemberOf("1480");
        window.signedInAs(anna.id());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void shows_a_new_token_once_and_never_again() {
        window.at("jag");
        assertThat(window.text()).contains("Du har inga nycklar");

        make("Kalendern");

        String secret = secretField().getValue();
        assertThat(window.text()).contains("Nyckeln Kalendern är skapad", "Den visas bara den här gången");
        assertThat(tokens.recognise(secret).orElseThrow().personId()).isEqualTo(anna.id());
        assertThat(_find(Button.class, spec -> spec.withText("Kopiera"))).hasSize(1);
        window.at("").at("jag");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Nyckeln"))).isEmpty();
        assertThat(window.text()).contains("Kalendern").doesNotContain(secret);
    }

    @Test
    void makes_a_token_that_may_and_lasts_as_chosen() {
        window.at("jag");
        choose("Vad programmet får göra", Scope.BOOK);
        choose("Gäller i", ApiToken.Lifetime.YEAR);

        make("Boknings-robot");

        assertThat(tokens.mine(anna)).singleElement().satisfies(token -> {
            assertThat(token.scope()).isEqualTo(Scope.BOOK);
            assertThat(token.expiresAt()).isEqualTo(token.createdAt().plus(java.time.Duration.ofDays(365)));
        });
        assertThat(window.text()).contains("Se, boka och avboka. Skapad tor 22 okt, gäller till fre 22 okt 2027.");
    }

    @Test
    void only_reads_unless_more_is_chosen() {
        window.at("jag");

        make("Läsaren");

        assertThat(tokens.mine(anna))
                .singleElement()
                .extracting(ApiToken::scope)
                .isEqualTo(Scope.READ);
    }

    @Test
    void revokes_a_token_and_says_so() {
        var made = ApiTokens.of(tokens, anna, Scope.BOOK);
        window.at("jag");

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Ta bort Provprogrammet".equals(button.getElement().getAttribute("aria-label")))));

        assertThat(tokens.recognise(made.secret())).isEmpty();
        assertThat(window.text()).contains("Du har inga nycklar", "Provprogrammet är borttagen");
    }

    @Test
    void asks_beside_the_field_for_a_name_and_for_room() {
        window.at("jag");

        make(" ");
        assertThat(nameField().getErrorMessage()).contains("Ge nyckeln ett namn");
        for (int i = 0; i < ApiTokenService.MOST; i++) {
            ApiTokens.of(tokens, anna, Scope.READ);
        }
        make("En till");

        assertThat(nameField().getErrorMessage()).contains("redan 10 nycklar");
        assertThat(nameField().getValue()).isEqualTo("En till");
    }

    private void make(String name) {
        _setValue(nameField(), name);
        _click(_get(Button.class, spec -> spec.withText("Skapa nyckel")));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label, Object choice) {
        RadioButtonGroup group = _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        group.setValue(choice);
    }

    private static TextField nameField() {
        return _get(TextField.class, spec -> spec.withLabel("Namn"));
    }

    private static TextField secretField() {
        return _get(TextField.class, spec -> spec.withLabel("Nyckeln"));
    }
}
