package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.outbox.MailChoiceService;
import se.goteborgsregionen.bredvid.outbox.MailTopic;

/** Which mail one wants, kept as soon as it is chosen; what always comes is shown with the reason. */
@Component
class MailWishes {

    /** Topics that mails are sent about and that one may do without. */
    private static final List<MailTopic> OFFERED = List.of(MailTopic.REMINDER);

    private static final List<String> ALWAYS = List.of("booking", "answers", "signing");

    private final MailChoiceService choices;
    private final CurrentUser user;

    MailWishes(MailChoiceService choices, CurrentUser user) {
        this.choices = choices;
        this.user = user;
    }

    Section section() {
        Section section = new Section();
        section.addClassNames("box", "stack", "below");
        Span kept = new Span();
        kept.addClassNames("small", "muted");
        kept.getElement().setAttribute("role", "status");
        section.add(new H2(section.getTranslation("account.mails")));
        Map<MailTopic, Boolean> mine = choices.mine(user.actor());
        OFFERED.forEach(topic -> section.add(wish(topic, Boolean.TRUE.equals(mine.get(topic)), kept)));
        section.add(kept, new Paragraph(section.getTranslation("account.mails.always")), always());
        return section;
    }

    private Div wish(MailTopic topic, boolean wanted, Span kept) {
        Checkbox box = new Checkbox();
        box.setLabel(box.getTranslation("account.mails." + topic));
        box.setHelperText(box.getTranslation("account.mails." + topic + ".help"));
        box.setValue(wanted);
        box.addValueChangeListener(change -> {
            choices.choose(user.actor(), topic, change.getValue());
            kept.setText(box.getTranslation("account.mails.kept"));
        });
        return new Div(box);
    }

    private static UnorderedList always() {
        UnorderedList list = new UnorderedList();
        ALWAYS.forEach(kind -> list.add(new ListItem(list.getTranslation("account.mails.always." + kind))));
        list.addClassNames("small", "muted");
        return list;
    }
}
