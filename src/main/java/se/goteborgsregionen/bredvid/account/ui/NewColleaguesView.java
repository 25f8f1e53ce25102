package se.goteborgsregionen.bredvid.account.ui;

import java.time.LocalDateTime;
import java.util.List;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.NewColleague;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** Those who have registered themselves at a workplace that the reader answers for: yes or no to each. */
@Route("jag/nya")
@PermitAll
class NewColleaguesView extends Div implements HasDynamicTitle {

    private final RegistrationService registrations;
    private final CurrentUser currentUser;
    private final Div outcome = new Div();
    private final Div list = new Div();

    NewColleaguesView(RegistrationService registrations, CurrentUser currentUser) {
        this.registrations = registrations;
        this.currentUser = currentUser;
        PageHead head = new PageHead(getTranslation("account.new.title"))
                .back(new Crumb(new RouterLink(getTranslation("account.title"), AccountView.class)))
                .sub(getTranslation("account.new.lede"));
        outcome.addClassName("below");
        list.addClassName("below");
        add(head, outcome, list);
        show();
    }

    private void show() {
        list.removeAll();
        List<NewColleague> waiting = registrations.awaiting(currentUser.actor());
        if (waiting.isEmpty()) {
            list.add(new EmptyState(
                    "user-check", getTranslation("account.new.none"), getTranslation("account.new.none.text")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("colleagues");
        waiting.forEach(colleague -> items.add(item(colleague)));
        list.add(items);
    }

    private ListItem item(NewColleague colleague) {
        LocalDateTime registered = LocalDateTime.ofInstant(colleague.registeredAt(), Time.STOCKHOLM);
        Paragraph work = new Paragraph(colleague.profession(getLocale()) + ", " + colleague.workplace());
        Paragraph about = new Paragraph(getTranslation(
                "account.new.about",
                colleague.email(),
                HouseDates.in(getLocale()).moment(registered)));
        about.addClassNames("small", "muted");
        String name = colleague.name().full();
        BusyButton yes = new BusyButton(
                        getTranslation("account.new.yes", colleague.name().given()),
                        getTranslation("account.new.answering"),
                        press -> answer(colleague, true))
                .primary();
        BusyButton no = new BusyButton(
                getTranslation("account.new.no"),
                getTranslation("account.new.answering"),
                press -> answer(colleague, false));
        no.setAriaLabel(getTranslation("account.new.no.this", name));
        Div answers = new Div(yes, no);
        answers.addClassName("row");
        Div text = new Div(new H2(name), work, about);
        text.addClassName("grow");
        return new ListItem(text, answers);
    }

    private void answer(NewColleague colleague, boolean yes) {
        boolean first = yes
                ? registrations.confirm(currentUser.actor(), colleague.personId())
                : registrations.decline(currentUser.actor(), colleague.personId());
        String key = first ? (yes ? "account.new.confirmed" : "account.new.declined") : "account.new.already";
        outcome.removeAll();
        outcome.add(Note.ok(
                getTranslation(key, colleague.name().full()),
                first ? getTranslation(yes ? "account.new.confirmed.text" : "account.new.declined.text") : null));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.new.title") + " · Bredvid";
    }
}
