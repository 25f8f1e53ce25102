package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class FormDeskUiTest {

    @Autowired
    private ApplicationContext portal;

    private final TextField name = new TextField("Namn");
    private final IntegerField most = new IntegerField("Antal");
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
    void puts_back_what_was_typed_when_the_login_session_ran_out() {
        FormDesk desk = desk();

        desk.offer(left(7, Map.of("name", "Annat"), Map.of("most", "3")));
        assertThat(name.getValue()).isEqualTo("Namnet");
        _click(_get(Button.class, spec -> spec.withText("Återställ")));

        assertThat(name.getValue()).isEqualTo("Annat");
        assertThat(most.getValue()).isEqualTo(3);
        assertThat(_find(Note.class)).isEmpty();
    }

    @Test
    void leaves_out_what_was_only_half_typed() {
        FormDesk desk = desk();

        desk.offer(left(7, Map.of("name", "Annat"), Map.of("most", "3e")));
        _click(_get(Button.class, spec -> spec.withText("Återställ")));

        assertThat(name.getValue()).isEqualTo("Annat");
        assertThat(most.getValue()).isEqualTo(2);
    }

    @Test
    void throws_away_what_is_not_wanted() {
        FormDesk desk = desk();

        desk.offer(left(7, Map.of("name", "Annat"), Map.of()));
        _click(_get(Button.class, spec -> spec.withText("Släng")));

        assertThat(name.getValue()).isEqualTo("Namnet");
        assertThat(_find(Note.class)).isEmpty();
    }

    @Test
    void lets_one_choose_when_somebody_else_has_saved_since_it_was_typed() {
        FormDesk desk = desk();

        desk.offer(left(6, Map.of("name", "Annat"), Map.of()));
        _click(_get(Button.class, spec -> spec.withText("Återställ")));

        assertThat(_get(RadioButtonGroup.class).getLabel()).isEqualTo("Namn");
        assertThat(name.getValue()).isEqualTo("Annat");
    }

    @Test
    void takes_over_what_only_the_other_has_changed() {
        FormDesk desk = desk();
        name.setValue("Mitt");

        desk.savedByAnother(() -> {
            name.setValue("Deras");
            most.setValue(5);
            return 8;
        });

        assertThat(_find(RadioButtonGroup.class)).hasSize(2);
        assertThat(name.getValue()).isEqualTo("Mitt");
        assertThat(most.getValue()).isEqualTo(5);
    }

    @Test
    void offers_it_back_in_english_too() {
        window.reading(Texts.ENGLISH);

        desk().offer(left(7, Map.of("name", "Annat"), Map.of()));

        _get(Button.class, spec -> spec.withText("Restore"));
        _get(Button.class, spec -> spec.withText("Throw away"));
    }

    /** Filled with what is stored as version 7. */
    private FormDesk desk() {
        name.setValue("Namnet");
        most.setValue(2);
        FormDesk desk = new FormDesk(
                new Div(name, most), List.of(FormField.text("name", name), FormField.number("most", most)));
        UI.getCurrent().add(desk);
        desk.begin(1, "form", 7);
        return desk;
    }

    private static KeptText.Found<Map<String, String>> left(
            int version, Map<String, String> form, Map<String, String> edits) {
        return new KeptText.Found<>(Instant.parse("2026-11-22T10:00:00Z"), version, form, edits);
    }
}
