package se.goteborgsregionen.bredvid.outbox.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.outbox.MailStatus;
import se.goteborgsregionen.bredvid.outbox.StoredMail;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The newest mails, some at a time. */
class MailList extends Div {

    private static final int AT_A_TIME = 25;

    private final MailboxPlace place;
    private final @Nullable Long openId;
    private final Pages pages;
    private final UnorderedList mails = new UnorderedList();
    private final Button more;

    /** Reads a stretch of the list, newest first. */
    interface Pages {
        List<StoredMail> read(int offset, int limit);
    }

    MailList(MailboxPlace place, @Nullable Long openId, Pages pages) {
        this.place = place;
        this.openId = openId;
        this.pages = pages;
        mails.addClassName("mails");
        more = new Button(getTranslation("outbox.more"), click -> showMore());
        add(mails, more);
        showMore();
        if (mails.getComponentCount() == 0) {
            removeAll();
            add(new EmptyState("inbox", getTranslation("outbox.empty"), getTranslation("outbox.empty.text")));
        }
    }

    private void showMore() {
        List<StoredMail> next = pages.read(mails.getComponentCount(), AT_A_TIME + 1);
        next.stream().limit(AT_A_TIME).map(this::row).forEach(mails::add);
        more.setVisible(next.size() > AT_A_TIME);
    }

    private ListItem row(StoredMail mail) {
        Locale locale = getLocale();
        RouterLink link = place.withPart(MailboxPlace.Part.MAIL).mail("", mail.id());
        if (openId != null && openId == mail.id()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        boolean superseded = mail.status() == MailStatus.SUPERSEDED;
        String unwritten = getTranslation(superseded ? "outbox.superseded" : "outbox.unwritten");
        Span subject = new Span(mail.subject().isEmpty() ? unwritten : mail.subject());
        subject.addClassName("mails-subject");
        Span to = new Span(mail.recipient());
        to.addClassName("mails-to");
        LocalDateTime at = LocalDateTime.ofInstant(mail.createdAt(), Time.STOCKHOLM);
        Span when = new Span(HouseDates.in(locale).moment(at));
        when.addClassName("mails-when");
        Span small = new Span(to, when);
        small.addClassName("mails-small");
        Div text = new Div(subject, small);
        if (mail.status() != MailStatus.SENT) {
            text.add(StatusChip.of(mail.status()));
        }
        link.add(Icon.of(mail.invitation() ? "calendar" : "mail"), text);
        return new ListItem(link);
    }
}
