package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.DemoSignIn;
import se.goteborgsregionen.bredvid.account.Destination;
import se.goteborgsregionen.bredvid.account.FrontDoor;
import se.goteborgsregionen.bredvid.account.MailAddress;
import se.goteborgsregionen.bredvid.account.SignInService;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Signing in: an address, and a link by mail. In the demo world also by choosing whom to be. */
@Route("logga-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ONWARD = "vidare";

    private final SignInService signIn;
    private final FrontDoor door;
    private final CurrentUser currentUser;
    private final ObjectProvider<DemoSignIn> demo;
    private final EmailField address = new EmailField();
    private Destination destination = Destination.START;

    SignInView(SignInService signIn, FrontDoor door, CurrentUser currentUser, ObjectProvider<DemoSignIn> demo) {
        this.signIn = signIn;
        this.door = door;
        this.currentUser = currentUser;
        this.demo = demo;
        address.setLabel(getTranslation("account.signin.address"));
        address.setHelperText(getTranslation("account.signin.address.help"));
        address.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        address.setWidthFull();
        address.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        address.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.actor().signedIn()) {
            event.forwardTo("");
            return;
        }
        List<String> asked = event.getLocation().getQueryParameters().getParameters(ONWARD);
        destination = asked.isEmpty() ? savedDestination() : Destination.of(asked.getFirst());
        ask();
    }

    private Destination savedDestination() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        return request == null || response == null
                ? Destination.START
                : door.destination(request.getHttpServletRequest(), response.getHttpServletResponse());
    }

    private void ask() {
        removeAll();
        BusyButton send = new BusyButton(
                        getTranslation("account.signin.send"),
                        getTranslation("account.signin.sending"),
                        press -> send())
                .primary();
        send.addClassNames("l", "full");
        send.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(address);
        Paragraph lede = new Paragraph(getTranslation("account.signin.lede"));
        lede.addClassName("lede");
        Div form = new Div(address, send);
        form.addClassName("stack");
        Paragraph register = new Paragraph(getTranslation("account.signin.new") + " ");
        register.add(new Anchor("registrera", getTranslation("account.signin.register")));
        Div column = new Div(new H1(getTranslation("account.signin.title")), lede, form, register);
        column.addClassName("one");
        add(column);
        demo.ifAvailable(chooser -> column.add(new DemoChooser(chooser, destination)));
    }

    private void send() {
        Optional<MailAddress> typed = MailAddress.of(address.getValue());
        address.setErrorMessage(
                getTranslation(address.isEmpty() ? "account.signin.address.missing" : "account.signin.address.wrong"));
        address.setInvalid(typed.isEmpty());
        if (typed.isEmpty()) {
            address.focus();
            return;
        }
        signIn.askForLink(typed.get(), destination);
        sent(typed.get());
    }

    private void sent(MailAddress to) {
        removeAll();
        UnorderedList next = new UnorderedList(
                new ListItem(getTranslation("account.sent.open")),
                new ListItem(getTranslation("account.sent.junk")),
                new ListItem(getTranslation("account.sent.limit", SignInService.LINKS_AN_HOUR)));
        next.addClassName("todo");
        BusyButton other =
                new BusyButton(getTranslation("account.sent.other"), getTranslation("account.sent.other"), press -> {
                    ask();
                    address.focus();
                });
        H1 title = new H1(getTranslation("account.sent.title"));
        title.getElement().setAttribute("tabindex", "-1");
        Div column = new Div(
                title,
                Note.info(getTranslation("account.sent.note", to.value()), getTranslation("account.sent.valid")),
                next,
                other);
        column.addClassNames("one", "stack");
        add(column);
        title.getElement().executeJs("this.focus()");
        demo.ifAvailable(chooser -> column.add(new Anchor("brevlada", getTranslation("account.sent.mailbox"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.signin.title") + " · Bredvid";
    }
}
