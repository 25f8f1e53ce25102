package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.TypedOffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the browser keeps of a form while it is written, one entry per person and offer; see publishing.js. */
final class KeptText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What an earlier visit left behind.
     *
     * @param version of the offer that it began from; 0 for a new one
     * @param edits values typed into fields after that form, by {@link EditorField#key}
     */
    record Found(Instant at, int version, OfferForm form, Map<String, String> edits) {}

    private record Stored(long at, int version, String form, Map<String, String> edits) {}

    private final Component editor;
    private final String key;

    KeptText(Component editor, long personId, String offer) {
        this.editor = editor;
        this.key = personId + "." + offer;
    }

    /** Begins to keep, and hands over what an earlier visit left, if it is of use. */
    void begin(int version, OfferForm form, Consumer<Found> onFound) {
        editor.getElement()
                .executeJs(
                        "const left = window.bredvidTyped.find($0);"
                                + "window.bredvidTyped.watch(this, $0, $1, $2); return left ?? '';",
                        key,
                        version,
                        TypedOffer.write(form))
                .then(String.class, left -> read(left).ifPresent(onFound));
    }

    /** Anything in a browser's storage may be old or broken; then it is of no use. */
    static Optional<Found> read(String left) {
        if (left.isBlank()) {
            return Optional.empty();
        }
        try {
            Stored stored = JSON.readValue(left, Stored.class);
            return TypedOffer.read(stored.form())
                    .map(form -> new Found(
                            Instant.ofEpochMilli(stored.at()), stored.version(), form, Map.copyOf(stored.edits())));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    void keep(int version, OfferForm form) {
        editor.getElement().executeJs("window.bredvidTyped.keep($0, $1, $2)", key, version, TypedOffer.write(form));
    }

    void forget() {
        editor.getElement().executeJs("window.bredvidTyped.forget($0)", key);
    }

    void saved(int version, OfferForm form) {
        editor.getElement().executeJs("window.bredvidTyped.saved($0, $1, $2)", key, version, TypedOffer.write(form));
    }

    /** The page is left: the browser has nothing more to keep and nothing to warn of. */
    void leave() {
        editor.getElement().executeJs("window.bredvidTyped.leave()");
    }
}
