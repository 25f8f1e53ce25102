package se.goteborgsregionen.bredvid.account;

import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.SignedInPerson;
import se.goteborgsregionen.bredvid.account.AccountService.Account;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.BrowserChoice;
import se.goteborgsregionen.bredvid.shared.ui.WhoIsHere;

/** Tells the house who is signed in. */
@Component
class PersonHere implements WhoIsHere {

    private final AccountRepository accounts;

    PersonHere(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Somebody> now() {
        return account()
                .map(account ->
                        new Somebody(account.name().full(), account.workplace() == null ? "" : account.workplace()));
    }

    @Override
    public Locale language() {
        return account().map(account -> Texts.localeOf(account.language())).orElseGet(PersonHere::chosenHere);
    }

    private static Locale chosenHere() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return BrowserChoice.language(request == null ? null : request.getCookies());
    }

    @Override
    public void choose(Locale language) {
        BrowserChoice.keepLanguage(language);
        personId().ifPresent(id -> accounts.setLanguage(id, language.getLanguage()));
    }

    private Optional<Account> account() {
        return personId().flatMap(accounts::find);
    }

    private static Optional<Long> personId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person.personId())
                : Optional.empty();
    }
}
