package se.goteborgsregionen.bredvid.booking.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.AllotmentService.Line;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.booking.StageFault;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Asks for whom places are held, how many and until when, one stage after the other. */
class AllotmentsDialog extends Dialog {

    private final ParticipantDesk desk;
    private final Occasion occasion;
    private final Runnable done;
    private final List<StageFields> stages = new ArrayList<>();
    private final Div rows = new Div();
    private final Div outcome = new Div();

    /** @param held what is held now and has not been released */
    AllotmentsDialog(ParticipantDesk desk, Occasion occasion, List<Line> held, Runnable done) {
        this.desk = desk;
        this.occasion = occasion;
        this.done = done;
        setHeaderTitle(getTranslation("allotments.title"));
        setWidth("min(44rem, 100vw)");
        rows.addClassName("stages");
        Button more = new Button(getTranslation("allotments.stage.add"), click -> addStage(null));
        Div body = new Div(new Paragraph(getTranslation("allotments.text")), rows, more, outcome);
        body.addClassName("leave");
        add(body);
        held.forEach(this::addStage);
        if (held.isEmpty()) {
            addStage(null);
        }
        getFooter()
                .add(
                        new Button(getTranslation("allotments.not"), click -> close()),
                        new BusyButton(
                                        getTranslation("allotments.save"),
                                        getTranslation("allotments.save.busy"),
                                        click -> save())
                                .primary());
    }

    private void addStage(@Nullable Line line) {
        StageFields fields = new StageFields(desk.organisations(), line, getLocale(), this::removeStage);
        stages.add(fields);
        rows.add(fields);
        number();
    }

    private void removeStage(StageFields fields) {
        stages.remove(fields);
        rows.remove(fields);
        number();
    }

    private void number() {
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).number(i + 1);
        }
    }

    private void save() {
        outcome.removeAll();
        List<Stage> wanted = new ArrayList<>();
        for (StageFields fields : stages) {
            fields.clearFaults();
            Optional<Stage> stage = fields.read();
            if (stage.isEmpty()) {
                fields.refuse(StageFault.RELEASE_HAS_PASSED, getTranslation("allotments.stage.day.missing"));
                return;
            }
            wanted.add(stage.get());
        }
        Optional<Refusal> refusal = desk.hold(occasion, wanted);
        if (refusal.isEmpty()) {
            close();
            done.run();
        } else {
            refuse(refusal.get());
        }
    }

    private void refuse(Refusal refusal) {
        if (refusal instanceof Refusal.BadStage(int stage, StageFault fault)) {
            stages.get(stage - 1).refuse(fault, getTranslation("booking.stage." + fault));
        } else {
            outcome.add(Note.bad(getTranslation("allotments.refused"), desk.why(refusal, getLocale())));
        }
    }
}
