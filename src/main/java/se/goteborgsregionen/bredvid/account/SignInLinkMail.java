package se.goteborgsregionen.bredvid.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The mail with the one-time link. */
@Component
class SignInLinkMail implements MailRenderer {

    static final String KIND = "sign-in-link";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final AccountLetter letter;
    private final String baseUrl;

    SignInLinkMail(Texts texts, AccountLetter letter, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.letter = letter;
        this.baseUrl = baseUrl;
    }

    /** What the outbox keeps of the mail. */
    record Content(String token, String language) {}

    static NewMail of(@Nullable Long personId, String address, String language, String token) {
        String content = JSON.writeValueAsString(new Content(token, language));
        return new NewMail(KIND, MailTopic.SIGNING_IN, personId, address, null, null, null, content);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailParts render(String content) {
        Content mail = JSON.readValue(content, Content.class);
        Locale locale = Texts.localeOf(mail.language());
        String link = baseUrl + SignInLinkPage.PATH + "?token=" + mail.token();
        return letter.write(
                locale,
                texts.getTranslation("account.mail.link.subject", locale),
                texts.getTranslation("account.mail.link.text", locale, SignInLinks.VALID_FOR.toMinutes()),
                new AccountLetter.Button(texts.getTranslation("account.mail.link.button", locale), link),
                texts.getTranslation("account.mail.link.foot", locale));
    }
}
