package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDateTime;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.booking.PendingRequest;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** Somebody who waits for the reader's answer: who, to what, how the unit stands then, and yes beside no. */
class RequestCard extends ListItem {

    private final PendingRequest request;
    private final HouseDates dates;
    private final Checkbox chosen = new Checkbox();

    /** What can be answered. */
    interface Answering {
        void yes(PendingRequest request);

        void no(PendingRequest request);

        void propose(PendingRequest request);

        void chosen();
    }

    RequestCard(PendingRequest request, HouseDates dates, boolean choosable, Answering answering) {
        this.request = request;
        this.dates = dates;
        addClassName("req");
        Div first = new Div(new Leaf(
                request.starts().toLocalDate(), getLocale(), Leaf.Size.MEDIUM, KindWords.style(request.kind())));
        first.addClassName("pick");
        if (choosable) {
            chosen.setAriaLabel(
                    getTranslation("answers.choose", request.person().full()));
            chosen.addValueChangeListener(change -> answering.chosen());
            first.add(chosen);
        }
        add(first, what(), standing(), answers(answering));
    }

    PendingRequest request() {
        return request;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean yes) {
        chosen.setValue(yes);
    }

    private Div what() {
        H3 name = new H3(request.person().full() + " ");
        name.add(new Span(request.profession(getLocale()).toLowerCase(getLocale())));
        Paragraph offer = new Paragraph(
                KindWords.label(request.kind(), this),
                OfferView.linkTo(request.offerId(), request.occasionId(), request.title()));
        offer.addClassName("line1");
        Div what = new Div(name, offer, small(request.organiser() + " · " + RequestWords.when(request, dates, this)));
        String change = RequestWords.change(request, dates, this);
        if (!change.isEmpty()) {
            what.add(small(change));
        }
        if (!request.goals().isBlank()) {
            Paragraph goals = new Paragraph(getTranslation("answers.goals", request.goals()));
            goals.addClassNames("small", "goals");
            what.add(goals);
        }
        return what;
    }

    private static Paragraph small(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("muted", "small");
        return line;
    }

    private Div standing() {
        Div standing = new Div();
        standing.addClassName("guard");
        if (request.guard() != null) {
            standing.add(new GuardBlocks(request.guard()));
        }
        standing.add(small(getTranslation("answers.asked." + RequestWords.role(request.kinds()), unit())));
        standing.add(small(RequestWords.since(request, dates, this)));
        Instant wentOn = request.wentOnAt();
        if (wentOn != null) {
            String when = dates.moment(LocalDateTime.ofInstant(wentOn, Time.STOCKHOLM));
            standing.add(new Chip(Chip.Tone.NEUTRAL, "hourglass", getTranslation("answers.escalated", when)));
        }
        return standing;
    }

    private String unit() {
        return request.workplace().isEmpty()
                ? request.organisation()
                : request.workplace() + ", " + request.organisation();
    }

    private Div answers(Answering answering) {
        String name = request.person().full();
        BusyButton yes = new BusyButton(
                RequestWords.yes(request, this), getTranslation("answers.busy"), click -> answering.yes(request));
        yes.setAriaLabel(getTranslation("answers.spoken", RequestWords.yes(request, this), name, request.title()));
        if (!request.overGuard()) {
            yes.primary();
        }
        Div answers = new Div(yes, quiet("answers.no", "", name, () -> answering.no(request)));
        answers.addClassName("yn");
        if (request.asksHost()) {
            answers.add(quiet("answers.propose", "q", name, () -> answering.propose(request)));
        }
        return answers;
    }

    private Component quiet(String key, String cssClass, String name, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation("answers.spoken", getTranslation(key), name, request.title()));
        if (!cssClass.isEmpty()) {
            button.addClassName(cssClass);
        }
        return button;
    }
}
