package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser keeps of a form while it is written, one entry per person and form; see typed.js, which the component
 * around the form has to load.
 *
 * @param <F> the form as the server knows it
 */
public final class KeptText<F> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How the form is written down.
     *
     * @param keptFor how long the browser keeps it after the last key was pressed; whole hours
     * @param untilSigningOut whether it goes earlier when somebody signs out in this browser
     * @param read empty for what is no such form
     */
    public record Format<F>(
            Duration keptFor, boolean untilSigningOut, Function<F, String> write, Function<String, Optional<F>> read) {}

    /**
     * What an earlier visit left behind.
     *
     * @param version of what is stored that it began from; 0 for a new one
     * @param edits values typed into fields after that form, by the fields' names in the browser
     */
    public record Found<F>(Instant at, int version, F form, Map<String, String> edits) {}

    private record Stored(long at, int version, String form, Map<String, String> edits) {}

    private final Component around;
    private final Format<F> format;
    private final String key;

    /**
     * @param around the fields, each named by its attribute {@code data-field}
     * @param what is written, among all that this person writes
     */
    public KeptText(Component around, Format<F> format, long personId, String what) {
        this.around = around;
        this.format = format;
        this.key = personId + "." + what;
    }

    /** Begins to keep, and hands over what an earlier visit left, if it is of use. */
    public void begin(int version, F form, Consumer<Found<F>> onFound) {
        around.getElement()
                .executeJs(
                        "const left = window.bredvidTyped.find($0);"
                                + "window.bredvidTyped.watch(this, $0, $1, $2, $3, $4); return left ?? '';",
                        key,
                        version,
                        format.write().apply(form),
                        format.keptFor().toHours(),
                        format.untilSigningOut())
                .then(String.class, left -> read(left, format).ifPresent(onFound));
    }

    /** Anything in a browser's storage may be old or broken; then it is of no use. */
    static <F> Optional<Found<F>> read(String left, Format<F> format) {
        if (left.isBlank()) {
            return Optional.empty();
        }
        try {
            Stored stored = JSON.readValue(left, Stored.class);
            return format.read()
                    .apply(stored.form())
                    .map(form -> new Found<>(
                            Instant.ofEpochMilli(stored.at()), stored.version(), form, Map.copyOf(stored.edits())));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    public void keep(int version, F form) {
        around.getElement()
                .executeJs(
                        "window.bredvidTyped.keep($0, $1, $2)",
                        key,
                        version,
                        format.write().apply(form));
    }

    /** Nothing typed is wanted any more. */
    public void forget() {
        around.getElement().executeJs("window.bredvidTyped.forget($0)", key);
    }

    /** What was typed is stored, and from here on what has been there before. */
    public void saved(int version, F form) {
        around.getElement()
                .executeJs(
                        "window.bredvidTyped.saved($0, $1, $2)",
                        key,
                        version,
                        format.write().apply(form));
    }

    /** The page is left: the browser has nothing more to keep and nothing to warn of. */
    public void leave() {
        around.getElement().executeJs("window.bredvidTyped.leave()");
    }

    /** Somebody signs out: what may stay no longer goes. Call before the login session ends; the page has to load typed.js. */
    public static void signOut(Page page) {
        page.executeJs("window.bredvidTyped.signOut()");
    }
}
