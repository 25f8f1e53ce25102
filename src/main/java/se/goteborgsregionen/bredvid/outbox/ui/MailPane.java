package se.goteborgsregionen.bredvid.outbox.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.outbox.MailParts.CalendarPart;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.ui.MailboxPlace.Part;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** One mail from all sides: as it looks, as text, its invitation, its source. */
class MailPane extends Div {

    MailPane(OpenedMail opened, MailboxPlace place) {
        addClassName("mail-pane");
        long id = opened.mail().id();
        CalendarPart calendar = opened.calendar();
        Part part = place.part() == Part.INVITE && calendar == null ? Part.MAIL : place.part();
        Tabs sides = new Tabs(getTranslation("outbox.sides"))
                .tab(place.withPart(Part.MAIL).mail(getTranslation("outbox.side.mail"), id), part == Part.MAIL)
                .tab(place.withPart(Part.TEXT).mail(getTranslation("outbox.side.text"), id), part == Part.TEXT);
        if (calendar != null) {
            sides.tab(place.withPart(Part.INVITE).mail(getTranslation("outbox.side.invite"), id), part == Part.INVITE);
        }
        sides.tab(place.withPart(Part.SOURCE).mail(getTranslation("outbox.side.source"), id), part == Part.SOURCE);
        Crumb back = new Crumb(place.withPart(Part.MAIL).list(getTranslation("outbox.back")));
        back.addClassName("mail-back");
        add(back, new H2(opened.mail().subject()), head(opened));
        if (!opened.mail().lastError().isEmpty()) {
            add(Note.bad(getTranslation("outbox.error"), opened.mail().lastError()));
        }
        add(sides, shown(part, opened, calendar));
    }

    private Div head(OpenedMail opened) {
        Paragraph who = new Paragraph(
                getTranslation("outbox.from.to", opened.from(), opened.mail().recipient()));
        Div head = new Div(who, StatusChip.of(opened.mail().status()));
        head.addClassName("mail-head");
        return head;
    }

    private Component shown(Part part, OpenedMail opened, @Nullable CalendarPart calendar) {
        return switch (part) {
            case MAIL -> rendered(opened);
            case TEXT -> scrolled(opened.text(), "outbox.side.text");
            case INVITE -> calendar == null ? new Div() : invite(calendar);
            case SOURCE -> scrolled(opened.source(), "outbox.side.source");
        };
    }

    /** In a frame without scripts; its links lead the whole page on, as the sign-in link must. */
    private IFrame rendered(OpenedMail opened) {
        IFrame frame = new IFrame();
        frame.addClassName("mail-frame");
        frame.setTitle(opened.mail().subject());
        frame.setSandbox(
                IFrame.SandboxType.ALLOW_SAME_ORIGIN, IFrame.SandboxType.ALLOW_TOP_NAVIGATION_BY_USER_ACTIVATION);
        frame.setSrcdoc(opened.html().replaceFirst("<head>", "<head><base target=\"_top\">"));
        // The frame grows to the mail's own height; the mail itself runs nothing.
        frame.getElement().executeJs("""
                const fit = () => { const d = this.contentDocument;
                  if (d && d.documentElement) { this.style.height = '0';
                    this.style.height = d.documentElement.scrollHeight + 'px'; } };
                this.addEventListener('load', fit); fit();
                new ResizeObserver(fit).observe(this.parentElement);""");
        return frame;
    }

    private Div invite(CalendarPart calendar) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("invite");
        for (Map.Entry<String, String> fact :
                InviteFacts.of(calendar, getLocale()).entrySet()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("outbox.invite." + fact.getKey())),
                    new DescriptionList.Description(fact.getValue()));
        }
        byte[] file = calendar.ics().getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file), "invite.ics", "text/calendar; charset=UTF-8", file.length)),
                getTranslation("outbox.invite.download"));
        download.addClassName("btn");
        download.addComponentAsFirst(Icon.of("download"));
        return new Div(facts, download, scrolled(calendar.ics(), "outbox.side.invite"));
    }

    private Pre scrolled(String words, String nameKey) {
        Pre text = new Pre(words);
        text.addClassName("mail-source");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation(nameKey));
        return text;
    }
}
