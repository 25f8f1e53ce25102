package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.goteborgsregionen.bredvid.account.MailAddress;
import se.goteborgsregionen.bredvid.account.NewRegistration;
import se.goteborgsregionen.bredvid.account.RegistrationFault;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.Steps;

/** Registering oneself with an address of one's organisation. */
@Route("registrera")
@AnonymousAllowed
class RegisterView extends Div implements HasDynamicTitle {

    private final RegistrationService registrations;
    private final RegistrationForm form;

    RegisterView(RegistrationService registrations, VocabularyService vocabulary) {
        this.registrations = registrations;
        this.form = new RegistrationForm(registrations, vocabulary);
        BusyButton send = new BusyButton(
                        getTranslation("account.register.send"),
                        getTranslation("account.signin.sending"),
                        press -> form.whole().ifPresent(this::register))
                .primary();
        send.addClassNames("l", "full");
        form.add(send);
        Paragraph lede = new Paragraph(getTranslation("account.register.lede"));
        lede.addClassName("lede");
        Paragraph known = new Paragraph(getTranslation("account.register.known") + " ");
        known.add(new Anchor("logga-in", getTranslation("account.signin.title")));
        Div column = new Div(new H1(getTranslation("account.register.title")), lede, form, known);
        column.addClassName("one");
        add(column);
    }

    private void register(NewRegistration registration) {
        List<RegistrationFault> faults = registrations.register(registration, getLocale());
        if (faults.isEmpty()) {
            showSent(registration.address());
        } else {
            form.show(faults);
        }
    }

    private void showSent(MailAddress to) {
        removeAll();
        H1 title = new H1(getTranslation("account.sent.title"));
        title.getElement().setAttribute("tabindex", "-1");
        Steps next = new Steps()
                .now(getTranslation("account.register.next.mail"), getTranslation("account.sent.valid"))
                .next(getTranslation("account.register.next.manager"), getTranslation("account.register.next.until"))
                .next(getTranslation("account.register.next.book"));
        Div column = new Div(title, Note.info(getTranslation("account.register.sent", to.value()), null), next);
        column.addClassNames("one", "stack");
        add(column);
        title.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.register.title") + " · Bredvid";
    }
}
