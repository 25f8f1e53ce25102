package se.goteborgsregionen.bredvid.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.access.PersonName;

/** One's own account. */
@Service
public class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * What a person sees of herself.
     *
     * @param language {@code sv} or {@code en}
     * @param awaitsManager whether her manager has yet to confirm her; until then she cannot book
     */
    public record Account(
            long personId,
            PersonName name,
            String email,
            @Nullable String professionName,
            @Nullable String professionNameEn,
            @Nullable String workplace,
            @Nullable String organisation,
            String language,
            boolean awaitsManager) {

        /** Null without a profession. */
        public @Nullable String profession(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionNameEn : professionName;
        }
    }

    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public Account mine(Actor actor) {
        return accounts.find(actor.id()).orElseThrow();
    }
}
