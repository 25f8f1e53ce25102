package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.AnswerPage;
import se.goteborgsregionen.bredvid.booking.AnswerPageService;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.LinkAnswer;
import se.goteborgsregionen.bredvid.booking.LinkOutcome;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** The page behind a link in a mail: shows what is asked, and does nothing before a button on it is pressed. */
@Route("svar/:token")
@AnonymousAllowed
class AnswerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AnswerPageService answers;
    private final RefusalTexts refusals;
    private final Clock clock;
    private String token = "";

    AnswerView(AnswerPageService answers, RefusalTexts refusals, Clock clock) {
        this.answers = answers;
        this.refusals = refusals;
        this.clock = clock;
        addClassNames("one", "answer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        show(answers.open(token), null);
    }

    /** Names nobody: it stands in the browser's history. */
    @Override
    public String getPageTitle() {
        return getTranslation("answers.title") + " · Bredvid";
    }

    private void show(AnswerPage page, @Nullable Note note) {
        removeAll();
        if (note != null) {
            add(note);
        }
        switch (page) {
            case AnswerPage.Dead dead ->
                said(
                        "answers.link.dead.title",
                        getTranslation("answers.link.dead.text"),
                        button(new Anchor("logga-in", getTranslation("answers.link.sign-in"))));
            case AnswerPage.Nothing nothing -> nothing(nothing);
            case AnswerPage.Decide decide -> question(decide, decide.reader());
            case AnswerPage.Offered offered -> question(offered, offered.reader());
            case AnswerPage.FirstCome first -> question(first, first.reader());
            case AnswerPage.Proposed proposed -> question(proposed, proposed.reader());
            case AnswerPage.Leave leave -> question(leave, leave.reader());
            case AnswerPage.GiveBack give -> question(give, give.reader());
        }
    }

    private void question(AnswerPage page, PersonName reader) {
        Paragraph as = new Paragraph(getTranslation("answers.link.as", reader.full()));
        as.addClassNames("muted", "small", "as");
        add(new AnswerQuestion(page, clock, answer -> answer(page, answer)), as);
    }

    private void nothing(AnswerPage.Nothing page) {
        Component way = page.herself()
                ? ConfirmationView.linkTo(page.bookingId(), getTranslation("answers.link.see.booking"))
                : new RouterLink(getTranslation("answers.link.see.requests"), RequestsView.class);
        said(
                "answers.link.nothing.title",
                getTranslation("answers.link.nothing.text", page.title()),
                button(way),
                button(OfferView.linkTo(page.offerId(), page.occasionId(), getTranslation("answers.link.see.offer"))));
    }

    private void said(String titleKey, String text, Component... ways) {
        Paragraph lede = new Paragraph(text);
        lede.addClassName("lede");
        Div row = new Div(ways);
        row.addClassName("row");
        add(new H1(getTranslation(titleKey)), lede, row);
    }

    private static Component button(Component link) {
        link.addClassName("btn");
        return link;
    }

    private void answer(AnswerPage page, LinkAnswer answer) {
        switch (answers.answer(token, page, answer)) {
            case LinkOutcome.Done(BookingState state) -> done(page, answer, state);
            case LinkOutcome.Refused(Refusal refusal) -> {
                Note note = Note.bad(
                        page instanceof AnswerPage.Decide decide
                                ? refusals.sentenceAbout(
                                        refusal, decide.request().person(), getLocale())
                                : refusals.sentence(refusal, getLocale()),
                        null);
                show(answers.open(token), note);
                Focus.on(note);
            }
        }
    }

    private void done(AnswerPage page, LinkAnswer answer, BookingState state) {
        removeAll();
        if (page instanceof AnswerPage.Decide decide) {
            String name = decide.request().person().full();
            String key = switch (answer) {
                case LinkAnswer.Yes yes -> "yes." + (state == BookingState.CONFIRMED ? state : BookingState.REQUESTED);
                case LinkAnswer.No no -> "no";
                case LinkAnswer.Propose propose -> "proposed";
            };
            said(
                    "answers.link.thanks",
                    getTranslation("answers.link.thanks." + key, name),
                    button(new RouterLink(getTranslation("answers.link.see.requests"), RequestsView.class)));
        } else {
            boolean asked = page instanceof AnswerPage.Leave || page instanceof AnswerPage.GiveBack;
            boolean kept = asked && answer instanceof LinkAnswer.Yes;
            String key = "answers.link.own." + (kept ? "kept" : state.name());
            said(
                    key,
                    getTranslation(key + ".text"),
                    button(new RouterLink(getTranslation("mybookings.title"), MyBookingsView.class)));
        }
        addComponentAsFirst(AnswerQuestion.mark());
        Focus.on(this);
    }
}
