package se.goteborgsregionen.bredvid.account;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Tells somebody who has registered what the answer was. */
@Component
class RegistrationAnswerMail implements MailRenderer {

    static final String KIND = "registration-answer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final AccountLetter letter;
    private final String baseUrl;

    RegistrationAnswerMail(Texts texts, AccountLetter letter, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.letter = letter;
        this.baseUrl = baseUrl;
    }

    /** What the outbox keeps of the mail. */
    record Content(boolean confirmed, String workplace, String language) {}

    static NewMail of(NewColleague colleague, boolean confirmed) {
        String content = JSON.writeValueAsString(new Content(confirmed, colleague.workplace(), colleague.language()));
        return new NewMail(KIND, MailTopic.ACCOUNT, colleague.personId(), colleague.email(), null, null, null, content);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailParts render(String content) {
        Content mail = JSON.readValue(content, Content.class);
        Locale locale = Texts.localeOf(mail.language());
        String key = mail.confirmed() ? "account.mail.yes." : "account.mail.no.";
        AccountLetter.Button button = mail.confirmed()
                ? new AccountLetter.Button(texts.getTranslation("account.mail.yes.button", locale), baseUrl + "/")
                : null;
        return letter.write(
                locale,
                texts.getTranslation(key + "subject", locale),
                texts.getTranslation(key + "text", locale, mail.workplace()),
                button,
                texts.getTranslation("account.mail.answer.foot", locale));
    }
}
