package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferProblem;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** The occasions in the editor that may be changed. Of several, those that are whole begin as one line each. */
final class OccasionParts extends Div {

    private final EditorInputs inputs;
    private final EditorLists lists;
    private final ProblemWords words;
    private final KindStyle kind;
    private final LocalDate today;
    private final List<OccasionPart> parts = new ArrayList<>();
    private final ProblemLine problem = new ProblemLine();

    OccasionParts(EditorInputs inputs, EditorLists lists, ProblemWords words, KindStyle kind, LocalDate today) {
        this.inputs = inputs;
        this.lists = lists;
        this.words = words;
        this.kind = kind;
        this.today = today;
        add(problem);
    }

    void append(OccasionForm form, @Nullable OccasionStanding standing) {
        OccasionPart part = new OccasionPart(inputs, lists, kind, words, form, standing, today, this::remove);
        parts.add(part);
        addComponentAtIndex(parts.size() - 1, part);
        number();
    }

    /** A published occasion that people are booked on, or wait for, stays, and it is said what to do instead. */
    private void remove(OccasionPart part) {
        OccasionStanding standing = part.standing();
        if (standing != null && standing.status() == Status.PUBLISHED && standing.told() > 0) {
            problem.setErrorMessage(words.sentence(new FieldProblem(
                    OfferField.of(Name.OCCASIONS),
                    new OfferProblem.OccasionIsBooked(
                            standing.meetings().getFirst().starts().toLocalDate(), standing.told()))));
            problem.setInvalid(true);
            problem.focus();
            return;
        }
        parts.remove(part);
        part.removeFromParent();
        number();
        inputs.tell();
    }

    private void number() {
        IntStream.range(0, parts.size()).forEach(index -> parts.get(index).number(index + 1, parts.size()));
    }

    void foldWhole() {
        if (parts.size() > 1) {
            parts.forEach(OccasionPart::foldIfWhole);
        }
    }

    void unfold() {
        parts.forEach(OccasionPart::unfold);
    }

    void focusLast() {
        parts.getLast().focusFirst();
    }

    int count() {
        return parts.size();
    }

    List<OccasionForm> read() {
        return parts.stream().map(OccasionPart::read).toList();
    }

    void suggest() {
        parts.forEach(OccasionPart::suggest);
    }

    /** A field with a problem is never folded away. */
    void unfold(List<FieldProblem> problems) {
        for (int index = 0; index < parts.size(); index++) {
            int occasion = index;
            List<FieldProblem> ofPart = problems.stream()
                    .filter(found -> found.field().occasion() == occasion)
                    .toList();
            if (!ofPart.isEmpty()) {
                parts.get(index).unfold(ofPart);
            }
        }
    }

    Stream<EditorField> fields() {
        return Stream.concat(
                IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(index -> parts.get(index).fields(index)),
                Stream.of(new EditorField(OfferField.of(Name.OCCASIONS), problem)));
    }
}
