package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The fields of an offer: shows a form, gives it back as typed, and stands problems beside their fields. */
final class OfferEditor extends Div {

    private final EditorInputs inputs;
    private final ProblemWords words;
    private final @Nullable EditableOffer stored;
    private final LocalDateTime now;
    private final OfferForm begun;
    private final WhatPart what;
    private final TermsPart terms;
    private final RulesPart rules;
    private final OccasionParts occasions;
    private final List<OccasionForm> closed = new ArrayList<>();

    OfferEditor(
            EditorInputs inputs,
            EditorLists lists,
            ProblemWords words,
            @Nullable EditableOffer stored,
            OfferForm form,
            LocalDateTime now) {
        this.inputs = inputs;
        this.words = words;
        this.stored = stored;
        this.now = now;
        this.begun = form;
        occasions = new OccasionParts(inputs, lists, words, OfferKindStyle.of(form.kind()), now.toLocalDate());
        what = new WhatPart(inputs, lists, form);
        terms = new TermsPart(inputs, lists, form, host(form, stored, lists));
        rules = new RulesPart(inputs, lists, form);
        Button another = new Button(inputs.say("occasion.add"), Icon.of("calendar-plus"), click -> addAnother());
        Span hint = new Span(inputs.say("occasion.add.hint"));
        hint.addClassNames("muted", "small");
        Div adding = new Div(another, hint);
        adding.addClassNames("row", "another");
        PastOccasions past = new PastOccasions(inputs, ended());
        add(what, occasions, past, adding, terms, rules);
        form.occasions().forEach(this::addOccasion);
        occasions.foldWhole();
    }

    private static @Nullable HostChoice host(OfferForm form, @Nullable EditableOffer stored, EditorLists lists) {
        Long hostId = form.hostId();
        if (hostId == null) {
            return null;
        }
        PersonName asStored = stored == null || !hostId.equals(stored.form().hostId()) ? null : stored.host();
        return asStored != null
                ? new HostChoice(hostId, asStored.full(), "")
                : lists.person().apply(hostId).orElse(null);
    }

    private List<OccasionStanding> ended() {
        return stored == null
                ? List.of()
                : stored.standings().stream()
                        .filter(standing -> standing.status() != Status.DRAFT && standing.hasEnded(now))
                        .toList();
    }

    /** Occasions that are over or cancelled stay as they are; they are listed, not edited. */
    private void addOccasion(OccasionForm form) {
        OccasionStanding standing =
                stored == null ? null : stored.standing(form.id()).orElse(null);
        if (standing != null && !standing.mayChange(now)) {
            closed.add(form);
            return;
        }
        occasions.append(form, standing);
    }

    private void addAnother() {
        List<OccasionForm> before = occasions.count() == 0 ? closed : occasions.read();
        addOccasion(
                before.isEmpty()
                        ? OfferForm.blank(begun.organisationId(), begun.kind(), begun.contact())
                                .occasions()
                                .getFirst()
                        : before.getLast().again());
        occasions.focusLast();
        inputs.tell();
    }

    /** As typed; occasions that are over or cancelled last. */
    OfferForm read() {
        OfferForm coming = readComing();
        return coming.with(
                Stream.concat(coming.occasions().stream(), closed.stream()).toList());
    }

    /** As typed, without the occasions that are over or cancelled. */
    OfferForm readComing() {
        return rules.readInto(terms.readInto(what.readInto(begun))).with(occasions.read());
    }

    /** Fills in what is usual, and shows what what is typed calls for. */
    void suggest() {
        occasions.suggest();
        rules.fit(readComing());
    }

    /** Every field, in the order of the page, marked so that the browser can keep what is typed in it. */
    List<EditorField> fields() {
        List<EditorField> fields = Stream.of(what.fields(), occasions.fields(), terms.fields(), rules.fields())
                .flatMap(part -> part)
                .toList();
        fields.forEach(EditorField::mark);
        return fields;
    }

    /** Stands the problems beside their fields and takes away those that are no more; gives them in the page's order. */
    List<SaveBar.Fault> show(List<FieldProblem> problems) {
        occasions.unfold(problems);
        rules.unfold(problems);
        List<SaveBar.Fault> faults = new ArrayList<>();
        for (EditorField field : fields()) {
            problems.stream()
                    .filter(problem -> problem.field().equals(field.field()))
                    .findFirst()
                    .ifPresentOrElse(
                            problem -> {
                                field.show(words.sentence(problem));
                                faults.add(
                                        new SaveBar.Fault(words.name(problem.field(), occasions.count() > 1), field));
                            },
                            field::clear);
        }
        return faults;
    }

    /** Shows all of every occasion. */
    void unfold() {
        occasions.unfold();
    }

    @Nullable
    String givenBy() {
        return terms.workplaceName();
    }

    @Nullable
    String hostName() {
        return terms.hostName();
    }
}
