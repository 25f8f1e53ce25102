package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferBasis;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferProblem;
import se.goteborgsregionen.bredvid.offer.OfferRules;
import se.goteborgsregionen.bredvid.offer.OfferVocabulary;
import se.goteborgsregionen.bredvid.offer.SaveOutcome;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** Where an offer is written: the form, what stands beside it, and saving. Nothing typed is lost on the way. */
@JsModule("context://house/publishing.js")
final class PublishingDesk extends Div implements BeforeLeaveObserver {

    private final EditorServices services;
    private final EditorInputs inputs;
    private final EditorLists lists;
    private final OfferVocabulary vocabulary;
    private final KeptText kept;
    private final DeskNotes notes;
    private final SaveBar bar;
    private final OfferAside aside;
    private final Div columns = new Div();
    private final Button undo;
    private final Consumer<SaveOutcome.Saved> onSaved;
    private @Nullable EditableOffer stored;
    private OfferForm base;
    private OfferEditor editor;
    private boolean triedToPublish;
    private boolean busyShowing = true;
    private boolean dirty;

    /**
     * Opens the desk.
     *
     * @param stored null for a new offer
     * @param onSaved told of each save
     */
    PublishingDesk(
            EditorServices services,
            Locale locale,
            Actor actor,
            @Nullable EditableOffer stored,
            OfferForm form,
            Consumer<SaveOutcome.Saved> onSaved,
            Consumer<OccasionStanding> onCallOff) {
        this.services = services;
        this.stored = stored;
        this.base = form;
        this.onSaved = onSaved;
        inputs = new EditorInputs(services.texts(), locale, this::changed);
        lists = services.lists(actor, form.organisationId());
        vocabulary = services.publishing().vocabulary(actor, form.organisationId(), null);
        kept = new KeptText(this, actor.id(), stored == null ? "new-" + form.kind() : Long.toString(stored.id()));
        notes = new DeskNotes(inputs);
        bar = new SaveBar(inputs);
        aside = new OfferAside(inputs, lists, form, onCallOff);
        undo = new Button(inputs.say("undo"), click -> undo());
        columns.addClassNames("two", "form");
        editor = editorOf(form);
        columns.add(editor, aside);
        add(notes, columns, bar);
        buttons();
        busyShowing = false;
        show();
        kept.begin(version(), form, left -> notes.offerKept(left, this::putBack, kept::forget));
    }

    private OfferEditor editorOf(OfferForm form) {
        ProblemWords words = new ProblemWords(services.texts(), inputs.locale(), form.kind());
        return new OfferEditor(
                inputs, lists, words, stored, form, services.now().toLocalDate());
    }

    private int version() {
        return stored == null ? 0 : stored.version();
    }

    private boolean published() {
        return stored != null && stored.status() == Status.PUBLISHED;
    }

    private void buttons() {
        Button preview = new Button(inputs.say("preview"), click -> preview());
        preview.addClassName("q");
        if (published()) {
            BusyButton save =
                    new BusyButton(inputs.say("save-changes"), inputs.say("saving"), click -> publish()).primary();
            bar.buttons(preview, undo, save);
        } else {
            BusyButton draft = new BusyButton(inputs.say("save-draft"), inputs.say("saving"), click -> saveDraft());
            BusyButton publish =
                    new BusyButton(inputs.say("publish"), inputs.say("publishing"), click -> publish()).primary();
            bar.buttons(preview, draft, publish);
        }
    }

    private void preview() {
        OfferForm form = editor.read();
        String organisation =
                services.organisations().byId(form.organisationId()).name();
        String unit = editor.givenBy();
        new OfferPreview(
                        inputs,
                        lists,
                        form,
                        unit == null ? organisation : unit + " · " + organisation,
                        editor.hostName())
                .open();
    }

    /** Something was typed: problems, preview and the browser's copy follow. */
    private void changed() {
        if (busyShowing) {
            return;
        }
        busyShowing = true;
        editor.suggest();
        busyShowing = false;
        show();
        if (dirty) {
            kept.keep(version(), editor.read());
        } else {
            kept.forget();
        }
    }

    private void show() {
        OfferForm form = editor.read();
        dirty = !form.equals(base) && !form.tidy().equals(base.tidy());
        undo.setEnabled(dirty);
        aside.show(form, stored);
        showProblems(problems(form));
    }

    private List<FieldProblem> problems(OfferForm form) {
        List<FieldProblem> all = OfferRules.toPublish(
                form.tidy(),
                stored == null || !published()
                        ? Map.of()
                        : stored.standings().stream()
                                .collect(Collectors.toMap(OccasionStanding::id, standing -> standing)),
                knowing(form.hostId()),
                services.now());
        return triedToPublish
                ? all
                : all.stream().filter(PublishingDesk::isWorthSayingEarly).toList();
    }

    /** Who was picked from the list a moment ago is there; the service looks again. */
    private OfferVocabulary knowing(@Nullable Long hostId) {
        return new OfferVocabulary(
                vocabulary.professions(),
                vocabulary.areas(),
                vocabulary.workplaces(),
                vocabulary.municipalities(),
                hostId == null ? Set.of() : Set.of(hostId));
    }

    /** Nobody wants to hear that the rest of the form is empty while she fills it in. */
    private static boolean isWorthSayingEarly(FieldProblem problem) {
        return !(problem.problem() instanceof OfferProblem.Missing
                || problem.problem() instanceof OfferProblem.NoMeeting
                || problem.problem() instanceof OfferProblem.NoOccasion);
    }

    private List<SaveBar.Fault> showProblems(List<FieldProblem> problems) {
        List<SaveBar.Fault> faults = editor.show(problems);
        if (faults.isEmpty()) {
            bar.say(inputs.say(dirty ? "state.unsaved" : stored == null ? "state.new" : "state.saved"));
        } else {
            bar.faults(faults);
        }
        return faults;
    }

    private @Nullable OfferBasis basis() {
        return stored == null ? null : new OfferBasis(stored.id(), stored.version());
    }

    private void saveDraft() {
        triedToPublish = false;
        handle(services.publishing().saveDraft(services.currentUser().actor(), basis(), editor.read()));
    }

    private void publish() {
        triedToPublish = true;
        handle(services.publishing().publish(services.currentUser().actor(), basis(), editor.read()));
    }

    private void handle(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                triedToPublish = false;
                kept.saved(saved.offer().version(), saved.offer().form());
                boolean wasPublished = published();
                begin(saved.offer());
                notes.saved(saved, wasPublished);
                onSaved.accept(saved);
            }
            case SaveOutcome.Invalid(List<FieldProblem> problems) -> {
                List<SaveBar.Fault> faults = showProblems(problems);
                if (!faults.isEmpty()) {
                    faults.getFirst().field().focus();
                }
            }
            case SaveOutcome.SavedByAnother(EditableOffer theirs) -> {
                kept.keep(version(), editor.read());
                notes.savedByAnother(theirs, editor.read(), () -> saveOver(theirs));
            }
            case SaveOutcome.NoLongerEditable gone -> notes.gone();
        }
    }

    /** Her version on top of theirs, once she has been told that there is one. */
    private void saveOver(EditableOffer theirs) {
        boolean publish = theirs.status() == Status.PUBLISHED;
        stored = theirs;
        buttons();
        if (publish) {
            publish();
        } else {
            saveDraft();
        }
    }

    private void undo() {
        kept.forget();
        notes.clear();
        replaceEditor(base);
    }

    private void begin(EditableOffer offer) {
        stored = offer;
        base = offer.form();
        buttons();
        replaceEditor(base);
    }

    private void putBack(KeptText.Found left) {
        replaceEditor(left.form());
        KeptEdits.putBack(editor.fields(), left.edits());
        changed();
        EditableOffer theirs = stored;
        if (theirs != null && left.version() != theirs.version()) {
            notes.savedByAnother(theirs, editor.read(), () -> saveOver(theirs));
        }
    }

    private void replaceEditor(OfferForm form) {
        busyShowing = true;
        OfferEditor next = editorOf(form);
        columns.replace(editor, next);
        editor = next;
        busyShowing = false;
        show();
    }

    /** Says that the offer, new a moment ago, is stored. */
    void sayNew() {
        if (stored != null) {
            notes.saved(new SaveOutcome.Saved(stored, 0), false);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!dirty) {
            getElement().executeJs("window.bredvidTyped.leave()");
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(inputs.say("leave.title"));
        ask.setText(inputs.say("leave.text"));
        ask.setConfirmText(inputs.say("leave.stay"));
        ask.setRejectable(true);
        ask.setRejectText(inputs.say("leave.go"));
        ask.addConfirmListener(stay -> leave.cancel());
        ask.addRejectListener(go -> {
            dirty = false;
            getElement().executeJs("window.bredvidTyped.leave()");
            leave.proceed();
        });
        ask.open();
    }
}
