package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.PendingRequest;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.shared.ui.MainLayout;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** All that waits for the reader's yes or no, as manager, host or organiser: one by one, or several at once. */
@Route(RequestsView.PATH)
@Menu(title = "answers.title", order = 22, icon = "user-check")
@PermitAll
class RequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle, RequestCard.Answering {

    static final String PATH = "att-svara";

    private final RequestService requests;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final PageHead head = new PageHead(getTranslation("answers.title"));
    private final Div outcome = new Div();
    private final Div list = new Div();
    private final List<RequestCard> cards = new ArrayList<>();
    private final Button yesToChosen = new BusyButton("", getTranslation("answers.busy"), click -> yesToChosen());
    private final Button noToChosen = new Button("", click -> noToChosen());

    RequestsView(RequestService requests, RefusalTexts refusals, CurrentUser currentUser, Clock clock) {
        this.requests = requests;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("requests");
        outcome.addClassName("outcome");
        add(head, outcome, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        outcome.removeAll();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("answers.title") + " · Bredvid";
    }

    private void show() {
        List<PendingRequest> waiting = requests.waitingFor(currentUser.actor());
        head.sub(getTranslation("answers.waiting", waiting.size()));
        cards.clear();
        list.removeAll();
        if (waiting.isEmpty()) {
            list.add(new EmptyState("user-check", getTranslation("answers.none"), getTranslation("answers.none.text")));
            return;
        }
        if (waiting.size() > 1) {
            list.add(manyAtOnce());
        }
        section("answers.fits", waiting, false);
        section("answers.over", waiting, true);
        chosen();
    }

    private Div manyAtOnce() {
        Button all =
                new Button(getTranslation("answers.choose.all"), click -> cards.forEach(card -> card.choose(true)));
        all.addClassName("q");
        Div row = new Div(all, yesToChosen, noToChosen);
        row.addClassNames("row", "many");
        return row;
    }

    private void section(String key, List<PendingRequest> waiting, boolean over) {
        List<PendingRequest> shown =
                waiting.stream().filter(request -> request.overGuard() == over).toList();
        if (shown.isEmpty()) {
            return;
        }
        UnorderedList items = new UnorderedList();
        for (PendingRequest request : shown) {
            RequestCard card =
                    new RequestCard(request, MeetingWords.dates(clock, getLocale()), waiting.size() > 1, this);
            cards.add(card);
            items.add(card);
        }
        list.add(new Section(new H2(getTranslation(key)), items));
    }

    private List<PendingRequest> allChosen() {
        return cards.stream()
                .filter(RequestCard::isChosen)
                .map(RequestCard::request)
                .toList();
    }

    @Override
    public void chosen() {
        List<PendingRequest> those = allChosen();
        List<PendingRequest> meant =
                those.isEmpty() ? cards.stream().map(RequestCard::request).toList() : those;
        boolean releases = meant.stream().allMatch(request -> request.kinds().equals(Set.of(ApprovalKind.RELEASE)));
        yesToChosen.setText(getTranslation(releases ? "answers.many.release" : "answers.many.yes", those.size()));
        noToChosen.setText(getTranslation("answers.many.no", those.size()));
        yesToChosen.setEnabled(!those.isEmpty());
        noToChosen.setEnabled(!those.isEmpty());
    }

    private void yesToChosen() {
        answer(allChosen(), true, "");
    }

    private void noToChosen() {
        List<PendingRequest> those = allChosen();
        new ReasonDialog(
                        getTranslation("answers.no.many.title", those.size()),
                        getTranslation("answers.no.many.text"),
                        getTranslation("answers.no"),
                        true,
                        reason -> answer(those, false, reason))
                .open();
    }

    @Override
    public void yes(PendingRequest request) {
        answer(List.of(request), true, "");
    }

    @Override
    public void no(PendingRequest request) {
        new ReasonDialog(
                        getTranslation("answers.no.title", request.person().full()),
                        getTranslation("answers.no.text", request.person().given(), request.title()),
                        getTranslation("answers.no"),
                        true,
                        reason -> answer(List.of(request), false, reason))
                .open();
    }

    @Override
    public void propose(PendingRequest request) {
        new ProposeDialog(
                        request,
                        requests.proposable(currentUser.actor(), request.bookingId()),
                        MeetingWords.dates(clock, getLocale()),
                        (occasionId, words) -> proposed(
                                request, requests.propose(currentUser.actor(), request.bookingId(), occasionId, words)))
                .open();
    }

    private void proposed(PendingRequest request, Optional<Refusal> refusal) {
        outcome.removeAll();
        outcome.add(refusal.map(why -> refused(request, why))
                .orElseGet(() -> Note.ok(
                        getTranslation("answers.proposed", request.person().full()),
                        getTranslation("answers.proposed.text"))));
        showAnew();
    }

    private void answer(List<PendingRequest> asked, boolean yes, String reason) {
        Map<Long, Optional<Refusal>> outcomes = requests.answerAsShown(currentUser.actor(), asked, yes, reason);
        outcome.removeAll();
        for (PendingRequest request : asked) {
            outcome.add(outcomes.getOrDefault(request.bookingId(), Optional.empty())
                    .map(why -> refused(request, why))
                    .orElseGet(() -> done(request, yes)));
        }
        showAnew();
    }

    private Note done(PendingRequest request, boolean yes) {
        return Note.ok(
                getTranslation(
                        yes ? "answers.done.yes" : "answers.done.no",
                        request.person().full(),
                        request.title()),
                getTranslation(yes ? "answers.done.yes.text" : "answers.done.no.text"));
    }

    private Note refused(PendingRequest request, Refusal why) {
        return Note.bad(refusals.sentenceAbout(why, request.person(), getLocale()), null);
    }

    private void showAnew() {
        show();
        Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::countAnew);
        Focus.on(outcome);
    }
}
