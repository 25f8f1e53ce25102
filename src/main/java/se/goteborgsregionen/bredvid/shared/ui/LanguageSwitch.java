package se.goteborgsregionen.bredvid.shared.ui;

import java.util.Locale;

import com.vaadin.flow.component.html.NativeButton;
import se.goteborgsregionen.bredvid.shared.Texts;

/** To the other language, and says so in that language. */
final class LanguageSwitch extends NativeButton {

    LanguageSwitch(WhoIsHere whoIsHere) {
        boolean english = Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        setText(english ? "På svenska" : "In English");
        addClassNames("btn", "q", "language");
        getElement().setAttribute("lang", english ? "sv" : "en");
        addClickListener(press -> {
            whoIsHere.choose(english ? Texts.SWEDISH : Texts.ENGLISH);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
    }
}
