package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferProblem;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** One occasion in the editor: its meetings, its place and its places. */
final class OccasionPart extends Div {

    private final EditorInputs inputs;
    private final KindStyle kind;
    private final ProblemWords words;
    private final @Nullable Long id;
    private final @Nullable OccasionStanding standing;
    private final LocalDate today;
    private final List<MeetingPart> meetings = new ArrayList<>();
    private final Div meetingList = new Div();
    private final ProblemLine meetingsProblem = new ProblemLine();
    private final Span comesToAll = new Span();
    private final PlacePart place;
    private final EditorLists lists;
    private final OccasionHead head;
    private final Div body = new Div();

    OccasionPart(
            EditorInputs inputs,
            EditorLists lists,
            KindStyle kind,
            ProblemWords words,
            OccasionForm form,
            @Nullable OccasionStanding standing,
            LocalDate today,
            Consumer<OccasionPart> onRemove) {
        this.inputs = inputs;
        this.lists = lists;
        this.kind = kind;
        this.words = words;
        this.id = form.id();
        this.standing = standing;
        this.today = today;
        addClassName("occasion-part");
        head = new OccasionHead(inputs, this::edit, () -> onRemove.accept(this));
        body.addClassName("occasion-body");
        meetingList.addClassNames("stack", "tight");
        place = new PlacePart(inputs, lists, form, standing);
        body.add(
                new Fieldset(inputs.say("section.when"), meetingList, meetingsProblem, adding()),
                new Fieldset(inputs.say("section.where"), place));
        add(head, body);
        form.meetings().forEach(this::addMeeting);
    }

    private void edit() {
        unfold();
        focusFirst();
    }

    private Div adding() {
        Button another = new Button(inputs.say("meeting.add"), Icon.of("plus"), click -> add(MeetingForm::nextWorkday));
        Button weekly = new Button(inputs.say("meeting.weekly"), click -> add(MeetingForm::nextWeek));
        Button monthly = new Button(inputs.say("meeting.monthly"), click -> add(MeetingForm::nextMonth));
        weekly.addClassName("q");
        monthly.addClassName("q");
        comesToAll.addClassNames("muted", "small");
        Div row = new Div(another, weekly, monthly, comesToAll);
        row.addClassNames("row", "tight");
        return row;
    }

    private void add(UnaryOperator<MeetingForm> next) {
        MeetingForm last =
                meetings.isEmpty() ? MeetingForm.BLANK : meetings.getLast().read();
        addMeeting(next.apply(last));
        meetings.getLast().focusDay();
        inputs.tell();
    }

    private void addMeeting(MeetingForm form) {
        MeetingPart part = new MeetingPart(inputs, kind, form, this::remove);
        meetings.add(part);
        meetingList.add(part);
        number();
    }

    /** A stored meeting that people are booked on stays, and it is said what to do instead. */
    private void remove(MeetingPart part) {
        if (part.stored() && standing != null && standing.told() > 0) {
            LocalDate day = part.day();
            meetingsProblem.setErrorMessage(words.sentence(new FieldProblem(
                    OfferField.of(Name.MEETINGS),
                    new OfferProblem.MeetingIsBooked(day == null ? today : day, standing.told()))));
            meetingsProblem.setInvalid(true);
            meetingsProblem.focus();
            return;
        }
        int index = meetings.indexOf(part);
        meetings.remove(part);
        meetingList.remove(part);
        number();
        inputs.tell();
        if (!meetings.isEmpty()) {
            meetings.get(Math.min(index, meetings.size() - 1)).focusDay();
        }
    }

    private void number() {
        for (int index = 0; index < meetings.size(); index++) {
            meetings.get(index).number(index + 1);
        }
        comesToAll.setText(meetings.size() < 2 ? "" : inputs.say("meeting.comes-to-all", meetings.size()));
    }

    /** Its number among the offer's occasions, from 1; a single one is never folded. */
    void number(int number, int of) {
        head.number(number, of);
        if (of == 1) {
            unfold();
        }
    }

    void foldIfWhole() {
        OccasionForm form = read();
        if (form.isWhole()) {
            head.fold(OccasionInShort.of(inputs, form, lists.municipalities()));
            folded(true);
        }
    }

    void unfold() {
        head.unfold();
        folded(false);
    }

    private void folded(boolean folded) {
        body.setVisible(!folded);
        setClassName("folded", folded);
    }

    @Nullable
    OccasionStanding standing() {
        return standing;
    }

    void suggest() {
        place.suggest(read(), today);
    }

    void unfold(List<FieldProblem> problems) {
        unfold();
        place.unfold(problems);
    }

    void focusFirst() {
        if (!meetings.isEmpty()) {
            meetings.getFirst().focusDay();
        }
    }

    OccasionForm read() {
        return place.read(id, meetings.stream().map(MeetingPart::read).toList());
    }

    Stream<EditorField> fields(int occasion) {
        Stream<EditorField> times = IntStream.range(0, meetings.size())
                .boxed()
                .flatMap(index -> meetings.get(index).fields(occasion, index));
        return Stream.of(
                        times,
                        Stream.of(new EditorField(OfferField.of(Name.MEETINGS, occasion), meetingsProblem)),
                        place.fields(occasion))
                .flatMap(fields -> fields);
    }
}
