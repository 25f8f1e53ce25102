package se.goteborgsregionen.bredvid.account;

import java.time.Instant;
import java.util.Locale;

import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * Somebody who has registered herself and waits for a yes.
 *
 * @param language of her mails, {@code sv} or {@code en}
 */
public record NewColleague(
        long personId,
        PersonName name,
        String email,
        String language,
        String professionName,
        String professionNameEn,
        String workplace,
        long organisationId,
        Instant registeredAt) {

    public String profession(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionNameEn : professionName;
    }
}
