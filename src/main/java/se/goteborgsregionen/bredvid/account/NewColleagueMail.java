package se.goteborgsregionen.bredvid.account;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.shared.Texts;

/** Tells a manager that somebody has registered; who it is stands on the page behind the link, for those signed in. */
@Component
class NewColleagueMail implements MailRenderer {

    static final String KIND = "new-colleague";

    private final Texts texts;
    private final AccountLetter letter;
    private final String baseUrl;

    NewColleagueMail(Texts texts, AccountLetter letter, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.letter = letter;
        this.baseUrl = baseUrl;
    }

    static NewMail of(RegistrationRepository.Receiver receiver) {
        return new NewMail(
                KIND,
                MailTopic.ANSWER_WANTED,
                receiver.personId(),
                receiver.email(),
                null,
                null,
                null,
                receiver.language());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailParts render(String language) {
        Locale locale = Texts.localeOf(language);
        return letter.write(
                locale,
                texts.getTranslation("account.mail.new.subject", locale),
                texts.getTranslation("account.mail.new.text", locale),
                new AccountLetter.Button(texts.getTranslation("account.mail.new.button", locale), baseUrl + "/jag/nya"),
                texts.getTranslation("account.mail.new.foot", locale));
    }
}
