package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.booking.AnswerPage;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.LinkAnswer;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.PendingRequest;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Countdown;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** The question on the page behind a mailed link, with yes beside no. */
class AnswerQuestion extends Div {

    private static final Map<ApprovalKind, String> ROLE_ICONS = Map.of(
            ApprovalKind.RELEASE, "user-check",
            ApprovalKind.ACCEPTANCE, "handshake",
            ApprovalKind.ORGANISER, "clipboard-check");

    private final HouseDates dates;
    private final Clock clock;
    private final Consumer<LinkAnswer> answer;
    private final Div buttons = new Div();

    /** @param answer told what is answered */
    AnswerQuestion(AnswerPage page, Clock clock, Consumer<LinkAnswer> answer) {
        this.dates = MeetingWords.dates(clock, getLocale());
        this.clock = clock;
        this.answer = answer;
        buttons.addClassName("actions");
        switch (page) {
            case AnswerPage.Decide decide -> decide(decide.request(), decide);
            case AnswerPage.Offered offered -> offered(offered);
            case AnswerPage.FirstCome first -> firstCome(first.booking());
            case AnswerPage.Proposed proposed -> proposed(proposed);
            case AnswerPage.Leave leave -> leave(leave.booking(), "leave");
            case AnswerPage.GiveBack give -> giveBack(give);
            case AnswerPage.Nothing nothing -> {}
            case AnswerPage.Dead dead -> {}
        }
    }

    private void decide(PendingRequest request, AnswerPage.Decide page) {
        String role = RequestWords.role(request.kinds());
        String key = "answers.link.decide.title" + (role.equals("BOTH") || role.equals("ORGANISER") ? "" : "." + role);
        add(new H1(getTranslation(key, request.person().full())));
        Facts facts = new Facts();
        facts.fact(
                "user",
                request.person().full(),
                joined(request.profession(getLocale()), request.workplace(), request.organisation()));
        String change = RequestWords.change(request, dates, this);
        if (!change.isEmpty()) {
            facts.fact("repeat", getTranslation("answers.change.label"), change);
        }
        if (!request.goals().isBlank()) {
            facts.fact("target", getTranslation("answers.goals.label"), request.goals());
        }
        request.kinds().stream()
                .sorted()
                .forEach(kind -> facts.fact(
                        ROLE_ICONS.getOrDefault(kind, "user-check"),
                        getTranslation("answers.role." + kind),
                        RequestWords.since(request, dates, this)));
        Div what = new Div(
                occasion(KindWords.style(request.kind()), KindWords.label(request.kind(), this), request.title()),
                muted(request.organiser() + " · " + RequestWords.when(request, dates, this)),
                facts);
        if (request.guard() != null) {
            what.add(new GuardBlocks(request.guard()));
        }
        panel(what);
        BusyButton yes = main(RequestWords.yes(request, this), () -> answer.accept(new LinkAnswer.Yes()));
        if (request.overGuard()) {
            yes.removeClassName("p");
        }
        buttons.add(new Button(getTranslation("answers.no"), click -> askWhy(request)));
        if (request.asksHost()) {
            Button propose = new Button(
                    getTranslation("answers.propose"),
                    click -> new ProposeDialog(
                                    request,
                                    page.others(),
                                    dates,
                                    (occasionId, words) -> answer.accept(new LinkAnswer.Propose(occasionId, words)))
                            .open());
            propose.addClassName("q");
            buttons.add(propose);
        }
    }

    private void askWhy(PendingRequest request) {
        new ReasonDialog(
                        getTranslation("answers.no.title", request.person().full()),
                        getTranslation("answers.no.text", request.person().given(), request.title()),
                        getTranslation("answers.no"),
                        true,
                        reason -> answer.accept(new LinkAnswer.No(reason)))
                .open();
    }

    private void offered(AnswerPage.Offered page) {
        Instant now = clock.instant();
        Instant from = page.booking().stateAt();
        H1 heading = new H1(getTranslation("answers.link.offered.title"));
        Paragraph text = new Paragraph(getTranslation("answers.link.offered.text", moment(page.until())));
        text.addClassName("sub");
        Div turn = new Div(
                heading,
                new Countdown(Duration.between(now, page.until()), Duration.between(from, page.until())),
                text,
                buttons);
        turn.addClassName("turn");
        main(getTranslation("answers.link.offered.yes"), () -> answer.accept(new LinkAnswer.Yes()));
        no("answers.link.offered.no");
        Div what = booked(page.booking());
        what.addClassName("in");
        Div panel = new Div(turn, what);
        panel.addClassName("panel");
        add(panel);
    }

    private void firstCome(MyBooking booking) {
        add(new H1(getTranslation("answers.link.first.title")), lede(getTranslation("answers.link.first.text")));
        panel(booked(booking));
        main(getTranslation("answers.link.first.yes"), () -> answer.accept(new LinkAnswer.Yes()));
        no("answers.link.first.no");
    }

    private void proposed(AnswerPage.Proposed page) {
        add(
                new H1(getTranslation("answers.link.proposed.title")),
                lede(getTranslation("answers.link.proposed.text", moment(page.due()))));
        if (!page.words().isBlank()) {
            add(new Paragraph(getTranslation("offerpage.proposed.words", page.words())));
        }
        MyBooking booking = page.booking();
        KindStyle kind = KindWords.style(booking.occasion().kind());
        panel(new Div(
                occasion(
                        kind,
                        KindWords.label(booking.occasion().kind(), this),
                        booking.occasion().title()),
                new OccasionWhen(page.meetings(), kind),
                list(page.meetings()),
                muted(getTranslation(
                        "answers.link.proposed.instead",
                        MeetingWords.dayAndClock(booking.occasion().first(), getLocale())))));
        main(getTranslation("answers.link.proposed.yes"), () -> answer.accept(new LinkAnswer.Yes()));
        no("answers.link.proposed.no");
    }

    private void giveBack(AnswerPage.GiveBack page) {
        leave(page.booking(), "giveback");
        Div days = new Div();
        page.absences().forEach(absence -> days.add(muted(moment(absence.starts()))));
        addComponentAtIndex(2, days);
    }

    private void leave(MyBooking booking, String question) {
        String key = "answers.link." + question;
        add(new H1(getTranslation(key + ".title")), lede(getTranslation(key + ".text")));
        panel(booked(booking));
        main(getTranslation(key + ".yes"), () -> answer.accept(new LinkAnswer.Yes()));
        no(key + ".no");
    }

    private void panel(Div what) {
        what.addClassName("in");
        Div below = new Div(buttons);
        below.addClassName("in");
        Div panel = new Div(what, below);
        panel.addClassName("panel");
        add(panel);
    }

    private Div booked(MyBooking booking) {
        KindStyle kind = KindWords.style(booking.occasion().kind());
        Facts facts = new Facts();
        OccasionPlace.describe(facts, booking.occasion());
        return new Div(
                occasion(
                        kind,
                        KindWords.label(booking.occasion().kind(), this),
                        booking.occasion().title()),
                new OccasionWhen(booking.occasion().meetings(), kind),
                list(booking.occasion().meetings()),
                facts);
    }

    private Div list(List<Meeting> meetings) {
        Div days = new Div();
        if (meetings.size() > 1) {
            meetings.forEach(meeting -> days.add(muted(MeetingWords.dayAndClock(meeting, getLocale()))));
        }
        return days;
    }

    private static Div occasion(KindStyle kind, Component label, String title) {
        Div line = new Div(label);
        line.addClassName("line1");
        Div occasion = new Div(line, new H2(title));
        kind.colour(occasion);
        return occasion;
    }

    private BusyButton main(String words, Runnable action) {
        BusyButton button = new BusyButton(words, getTranslation("answers.busy"), click -> action.run()).primary();
        button.addClassName("l");
        buttons.add(button);
        return button;
    }

    private void no(String key) {
        BusyButton button = new BusyButton(
                getTranslation(key), getTranslation("answers.busy"), click -> answer.accept(new LinkAnswer.No("")));
        button.addClassName("q");
        buttons.add(button);
    }

    private String moment(Instant instant) {
        return moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM));
    }

    private String moment(LocalDateTime onTheWall) {
        return dates.moment(onTheWall);
    }

    private static Paragraph muted(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("muted");
        return line;
    }

    private static Paragraph lede(String words) {
        Paragraph lede = new Paragraph(words);
        lede.addClassName("lede");
        return lede;
    }

    private static String joined(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    /** A mark for an answer that is given. */
    static Component mark() {
        Icon icon = Icon.of("circle-check");
        icon.addClassName("mark");
        return icon;
    }
}
