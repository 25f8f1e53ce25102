package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.shared.ui.kit.KeptEdits;

/** The form of an offer with what stands beside it. The form is filled as a whole, by laying a new one in its place. */
final class OfferSheet extends Div {

    private final EditorServices services;
    private final EditorInputs inputs;
    private final EditorLists lists;
    private final OfferAside aside;
    private OfferEditor editor;

    OfferSheet(
            EditorServices services,
            EditorInputs inputs,
            EditorLists lists,
            OfferOnDesk offer,
            Consumer<OccasionStanding> onCallOff) {
        this.services = services;
        this.inputs = inputs;
        this.lists = lists;
        aside = new OfferAside(inputs, lists, offer.begun(), onCallOff);
        editor = editorOf(offer.begun(), offer.stored());
        addClassNames("two", "form");
        add(editor, aside);
    }

    private OfferEditor editorOf(OfferForm form, @Nullable EditableOffer stored) {
        ProblemWords words = new ProblemWords(services.texts(), inputs.locale(), form.kind());
        return inputs.quietly(() -> new OfferEditor(inputs, lists, words, stored, form, services.now()));
    }

    void fill(OfferForm form, @Nullable EditableOffer stored) {
        OfferEditor next = editorOf(form, stored);
        replace(editor, next);
        editor = next;
    }

    /** Puts back what was typed into single fields, by {@link EditorField#key}. */
    void putBack(Map<String, String> edits) {
        KeptEdits.putBack(
                editor.fields().stream().collect(Collectors.toMap(EditorField::key, EditorField::component)), edits);
        editor.unfold();
    }

    void suggest() {
        inputs.quietly(editor::suggest);
    }

    OfferWords words() {
        return new OfferWords(inputs, lists);
    }

    OfferForm read() {
        return editor.read();
    }

    void showBeside(OfferForm form, @Nullable EditableOffer stored) {
        aside.show(form, editor.readComing().first().orElse(null), stored, services.now());
    }

    /** Stands the problems beside their fields and gives them in the page's order. */
    List<SaveBar.Fault> show(List<FieldProblem> problems) {
        return editor.show(problems);
    }

    void preview() {
        OfferForm form = editor.readComing();
        String organisation =
                services.organisations().byId(form.organisationId()).name();
        String unit = editor.givenBy();
        String givenBy = unit == null ? organisation : unit + " · " + organisation;
        new OfferPreview(inputs, lists, form, givenBy, editor.hostName()).open();
    }
}
