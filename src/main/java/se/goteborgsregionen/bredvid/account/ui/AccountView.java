package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.Locale;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.AccountService;
import se.goteborgsregionen.bredvid.account.AccountService.Account;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.DeviceService;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.BrowserChoice;
import se.goteborgsregionen.bredvid.shared.ui.WhoIsHere;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KeptText;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** One's own page: who one is here, language and look, where one stays signed in, and signing out. */
@Route("jag")
@PermitAll
@JsModule("context://house/typed.js")
class AccountView extends Div implements HasDynamicTitle {

    private static final String AUTOMATIC = "auto";

    private final CurrentUser currentUser;
    private final DeviceService devices;
    private final ApiTokenService tokens;
    private final RegistrationService registrations;
    private final WhoIsHere whoIsHere;
    private final AuthenticationContext session;

    AccountView(
            CurrentUser currentUser,
            AccountService accounts,
            DeviceService devices,
            ApiTokenService tokens,
            RegistrationService registrations,
            OwnAreas areas,
            LedUnits units,
            MailWishes mails,
            WhoIsHere whoIsHere,
            AuthenticationContext session) {
        this.currentUser = currentUser;
        this.devices = devices;
        this.tokens = tokens;
        this.registrations = registrations;
        this.whoIsHere = whoIsHere;
        this.session = session;
        Account account = accounts.mine(currentUser.actor());
        Button out = new Button(getTranslation("account.out"), Icon.of("log-out"), press -> signOut());
        add(new PageHead(account.name().full()).sub(account.email()).actions(out));
        if (account.awaitsManager()) {
            add(Note.info(getTranslation("account.awaits.title"), getTranslation("account.awaits.text")));
        }
        Div columns = new Div(
                new Div(newColleagues(), about(account, areas.field(getLocale()))),
                new Div(choices(account), mails.section(), units.section()));
        columns.addClassNames("two", "even");
        add(columns, calendar(), devices(), tokens());
    }

    /** For those who may have to answer for somebody who has registered; nothing for others. */
    private Div newColleagues() {
        int waiting = registrations.awaiting(currentUser.actor()).size();
        Div place = new Div();
        if (waiting > 0) {
            RouterLink link = new RouterLink(getTranslation("account.new.see"), NewColleaguesView.class);
            link.addClassNames("btn", "p");
            Div row = new Div(link);
            row.addClassName("row");
            place.add(Note.info(getTranslation("account.new.waiting", waiting), getTranslation("account.new.lede"))
                    .with(row));
            place.addClassName("below");
        } else if (answersForOthers(currentUser.actor())) {
            place.add(new RouterLink(getTranslation("account.new.title"), NewColleaguesView.class));
            place.addClassName("below");
        }
        return place;
    }

    private static boolean answersForOthers(Actor actor) {
        return !actor.leads().isEmpty() || !actor.organises().isEmpty() || actor.grAdministrator();
    }

    private Section about(Account account, Div areas) {
        Facts facts = new Facts();
        String profession = account.profession(getLocale());
        facts.fact(
                "badge-check",
                profession == null ? getTranslation("account.profession.none") : profession,
                getTranslation("account.profession"));
        facts.fact(
                "building-2",
                account.workplace() == null ? getTranslation("account.workplace.none") : account.workplace(),
                account.organisation());
        facts.fact("mail", account.email(), getTranslation("account.email"));
        Paragraph wrong = new Paragraph(getTranslation("account.about.wrong"));
        wrong.addClassNames("small", "muted");
        return box("account.about", facts, wrong, areas);
    }

    private Section choices(Account account) {
        RadioButtonGroup<Locale> language = new RadioButtonGroup<>(getTranslation("account.language"));
        language.setItems(Texts.SWEDISH, Texts.ENGLISH);
        language.setItemLabelGenerator(locale -> getTranslation("account.language." + locale.getLanguage()));
        language.setValue(Texts.localeOf(account.language()));
        language.addValueChangeListener(choice -> {
            whoIsHere.choose(choice.getValue());
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        RadioButtonGroup<String> scheme = new RadioButtonGroup<>(getTranslation("account.scheme"));
        scheme.setItems(AUTOMATIC, "light", "dark");
        scheme.setItemLabelGenerator(name -> getTranslation("account.scheme." + name));
        VaadinRequest request = VaadinRequest.getCurrent();
        scheme.setValue(BrowserChoice.scheme(request == null ? null : request.getCookies())
                .orElse(AUTOMATIC));
        scheme.addValueChangeListener(choice -> show(choice.getValue()));
        return box("account.choices", language, scheme);
    }

    private void show(String scheme) {
        BrowserChoice.keepScheme(scheme);
        getElement().executeJs("""
                if ($0 === 'auto') { document.documentElement.removeAttribute('data-scheme'); }
                else { document.documentElement.setAttribute('data-scheme', $0); }
                """, scheme);
    }

    /** The page itself belongs to the invitations. */
    private Section calendar() {
        Anchor link = new Anchor("jag/kalender", getTranslation("calendar.title"));
        Section section = new Section(
                new H2(getTranslation("calendar.title")), new Paragraph(getTranslation("calendar.sub")), link);
        section.addClassNames("section", "stack");
        return section;
    }

    private Section devices() {
        DeviceList list = new DeviceList(devices, currentUser);
        Button everywhere = new Button(getTranslation("account.devices.all"), press -> signOutEverywhere());
        Section section = new Section(new H2(getTranslation("account.devices")), list, everywhere);
        section.addClassNames("section", "stack");
        return section;
    }

    /** Programs with a key are no devices: whoever means them too has to know that, and say so. */
    private void signOutEverywhere() {
        int keys = tokens.mine(currentUser.actor()).size();
        if (keys == 0) {
            signOutEverywhere(false);
        } else {
            new SignOutEverywhereDialog(keys, this::signOutEverywhere).open();
        }
    }

    private void signOutEverywhere(boolean keysToo) {
        if (keysToo) {
            tokens.revokeAll(currentUser.actor());
        }
        devices.forgetAll(currentUser.actor());
        signOut();
    }

    private void signOut() {
        KeptText.signOut(UI.getCurrent().getPage());
        session.logout();
    }

    private Section tokens() {
        Section section = new Section(new H2(getTranslation("account.tokens")), new TokenList(tokens, currentUser));
        section.addClassNames("section", "stack");
        return section;
    }

    private Section box(String titleKey, com.vaadin.flow.component.Component... parts) {
        Section box = new Section(new H2(getTranslation(titleKey)));
        List.of(parts).forEach(box::add);
        box.addClassNames("box", "stack");
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · Bredvid";
    }
}
