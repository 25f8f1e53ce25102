package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Span;

/** A person's initials in a circle; silent to screen readers, since the name stands beside it. */
public final class Avatar extends Span {

    public Avatar(String name) {
        super(initials(name));
        addClassName("ava");
        getElement().setAttribute("aria-hidden", "true");
    }

    public Avatar large() {
        addClassName("lg");
        return this;
    }

    /** First letters of the first and the last name: "Anna-Karin von Berglund" gives "AB". */
    static String initials(String name) {
        List<String> names = List.of(name.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String first = firstLetter(names.getFirst());
        return names.size() == 1 ? first : first + firstLetter(names.getLast());
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
