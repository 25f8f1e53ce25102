package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.SaveOutcome;
import se.goteborgsregionen.bredvid.offer.TypedOffer;
import se.goteborgsregionen.bredvid.shared.ui.kit.KeptText;

/** Where an offer is written and saved. Nothing typed is lost on the way. */
@JsModule("context://house/typed.js")
@JsModule("context://house/publishing.js")
final class PublishingDesk extends Div implements BeforeLeaveObserver {

    private static final KeptText.Format<OfferForm> KEPT =
            new KeptText.Format<>(Duration.ofDays(30), false, TypedOffer::write, TypedOffer::read);

    private final EditorServices services;
    private final Consumer<SaveOutcome.Saved> onSaved;
    private final EditorInputs inputs;
    private final Proofreader proofreader;
    private final KeptText<OfferForm> kept;
    private final DeskNotes notes;
    private final OfferSheet sheet;
    private final SaveBar bar;
    private OfferOnDesk offer;
    private boolean dirty;

    /** @param onSaved told of each save */
    PublishingDesk(
            EditorServices services,
            Locale locale,
            Actor actor,
            OfferOnDesk offer,
            Consumer<SaveOutcome.Saved> onSaved,
            Consumer<OccasionStanding> onCallOff) {
        this.services = services;
        this.offer = offer;
        this.onSaved = onSaved;
        long organisationId = offer.begun().organisationId();
        inputs = new EditorInputs(services.texts(), locale, this::changed);
        proofreader = new Proofreader(services, actor, organisationId);
        kept = new KeptText<>(this, KEPT, actor.id(), offer.key());
        notes = new DeskNotes(inputs);
        Long offerId = offer.stored() == null ? null : offer.stored().id();
        EditorLists lists = services.lists(actor, organisationId, offerId, locale);
        sheet = new OfferSheet(services, inputs, lists, offer, onCallOff);
        bar = new SaveBar(inputs, new SaveBar.Work(sheet::preview, this::undo, this::saveDraft, this::publish));
        add(notes, sheet, bar);
        bar.buttons(offer.isPublished());
        show();
        kept.begin(offer.version(), offer.begun(), left -> notes.offerKept(left, this::putBack, kept::forget));
    }

    /** Something was typed: problems, preview and the browser's copy follow. */
    private void changed() {
        sheet.suggest();
        show();
        if (dirty) {
            kept.keep(offer.version(), sheet.read());
        } else {
            kept.forget();
        }
    }

    private void show() {
        OfferForm form = sheet.read();
        dirty = offer.isChangedIn(form);
        bar.mayUndo(dirty);
        sheet.showBeside(form, offer.stored());
        showProblems(proofreader.problems(form, offer));
    }

    private List<SaveBar.Fault> showProblems(List<FieldProblem> problems) {
        List<SaveBar.Fault> faults = sheet.show(problems);
        if (faults.isEmpty()) {
            bar.say(inputs.say(dirty ? "state.unsaved" : offer.stored() == null ? "state.new" : "state.saved"));
        } else {
            bar.faults(faults);
        }
        return faults;
    }

    private void saveDraft() {
        proofreader.strict(false);
        handle(services.publishing().saveDraft(services.currentUser().actor(), offer.basis(), sheet.read()));
    }

    private void publish() {
        proofreader.strict(true);
        handle(services.publishing().publish(services.currentUser().actor(), offer.basis(), sheet.read()));
    }

    private void handle(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                proofreader.strict(false);
                kept.saved(saved.offer().version(), saved.offer().form());
                boolean wasPublished = offer.isPublished();
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
            case SaveOutcome.SavedByAnother(EditableOffer theirs) -> choose(theirs, sheet.read(), offer.begun());
            case SaveOutcome.Busy busy -> notes.busy();
            case SaveOutcome.NoLongerEditable gone -> notes.gone();
        }
    }

    private void begin(EditableOffer saved) {
        offer = OfferOnDesk.of(saved);
        bar.buttons(offer.isPublished());
        fill(offer.begun());
    }

    private void fill(OfferForm form) {
        sheet.fill(form, offer.stored());
        show();
    }

    /**
     * Goes on from what somebody else has stored, so that the next save is on top of it, with what she has typed in it
     * until she chooses otherwise.
     *
     * @param begunFrom what she has changed: where hers is the same as this, theirs is taken over
     */
    private void choose(EditableOffer theirs, OfferForm hers, OfferForm begunFrom) {
        List<OfferField.Name> differ = hers.tidy().differences(theirs.form().tidy());
        Set<OfferField.Name> mine = EnumSet.noneOf(OfferField.Name.class);
        mine.addAll(hers.tidy().differences(begunFrom.tidy()));
        mine.retainAll(differ);
        OfferWords words = sheet.words();
        offer = OfferOnDesk.of(theirs);
        bar.buttons(offer.isPublished());
        lay(theirs.form().taking(mine, hers));
        notes.savedByAnother(
                theirs,
                hers,
                differ,
                mine,
                words,
                (field, keepsHers) -> lay(sheet.read().taking(Set.of(field), keepsHers ? hers : theirs.form())));
    }

    private void lay(OfferForm form) {
        fill(form);
        kept.keep(offer.version(), form);
    }

    private void undo() {
        kept.forget();
        notes.clear();
        fill(offer.begun());
    }

    private void putBack(KeptText.Found<OfferForm> left) {
        fill(left.form());
        sheet.putBack(left.edits());
        changed();
        EditableOffer theirs = offer.stored();
        if (theirs != null && left.version() != theirs.version()) {
            choose(theirs, sheet.read(), theirs.form());
        }
    }

    /** Says that the offer, new a moment ago, is stored. */
    void sayNew() {
        EditableOffer stored = offer.stored();
        if (stored != null) {
            notes.saved(new SaveOutcome.Saved(stored, 0), false);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!dirty) {
            kept.leave();
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        new UnsavedDialog(inputs, leave::cancel, () -> {
                    dirty = false;
                    kept.leave();
                    leave.proceed();
                })
                .open();
    }
}
