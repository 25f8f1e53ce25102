package se.goteborgsregionen.bredvid.outbox.ui;

import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.outbox.MailStatus;
import se.goteborgsregionen.bredvid.outbox.MailboxService;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** The demo world's post: the list beside the mail that is open; on a phone one at a time. */
@Route(value = "brevlada", registerAtStartup = false)
@Menu(title = "outbox.menu", order = 90, icon = "mail")
@AnonymousAllowed
class MailboxView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final MailboxService mailbox;
    private final CurrentUser currentUser;
    private String title = "";

    MailboxView(MailboxService mailbox, CurrentUser currentUser) {
        this.mailbox = mailbox;
        this.currentUser = currentUser;
        addClassName("mailbox");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long mailId) {
        removeAll();
        Actor actor = currentUser.actor();
        MailboxPlace place = MailboxPlace.of(event.getLocation().getQueryParameters(), actor.signedIn());
        PageHead head = new PageHead(getTranslation("outbox.title")).sub(getTranslation("outbox.about"));
        Optional<OpenedMail> mail = mailId == null ? Optional.empty() : mailbox.mail(mailId);
        title = mail.map(opened -> opened.mail().subject()).orElse(getTranslation("outbox.title"));
        MailList list = new MailList(
                place, mailId, (offset, limit) -> mailbox.newest(actor, place.own(), place.to(), offset, limit));
        Div beside = new Div();
        beside.addClassName("mailbox-beside");
        Div listed = new Div(filter(place), list);
        listed.addClassName("mailbox-list");
        Div read = new Div();
        read.addClassName("mailbox-mail");
        if (mail.isPresent()) {
            addClassName("reading");
            read.add(new MailPane(mail.get(), place));
        } else {
            removeClassName("reading");
            read.add(nothingOpen(mailId));
        }
        beside.add(listed, read);
        add(head);
        if (actor.signedIn()) {
            add(whose(place));
        }
        add(beside);
    }

    private Tabs whose(MailboxPlace place) {
        return new Tabs(getTranslation("outbox.whose"))
                .tab(place.withOwn(true).list(getTranslation("outbox.own")), place.own())
                .tab(place.withOwn(false).list(getTranslation("outbox.all")), !place.own());
    }

    private TextField filter(MailboxPlace place) {
        TextField to = new TextField(getTranslation("outbox.filter"));
        to.setPlaceholder(getTranslation("outbox.filter.example"));
        to.setWidthFull();
        to.setClearButtonVisible(true);
        to.setValue(place.to());
        to.setValueChangeMode(ValueChangeMode.LAZY);
        to.addValueChangeListener(change -> getUI().ifPresent(ui ->
                ui.navigate(MailboxView.class, place.withTo(change.getValue()).query())));
        return to;
    }

    private EmptyState nothingOpen(@Nullable Long mailId) {
        String key = mailId == null ? "outbox.nothing.open" : unwritten(mailId);
        return new EmptyState("mail-open", getTranslation(key), getTranslation(key + ".text"));
    }

    /** A mail is written when it is sent; one that a later mail has made needless never is. */
    private String unwritten(long mailId) {
        return mailbox.status(mailId).orElse(MailStatus.PENDING) == MailStatus.SUPERSEDED
                ? "outbox.superseded"
                : "outbox.unwritten";
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }
}
