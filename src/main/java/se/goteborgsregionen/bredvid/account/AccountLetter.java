package se.goteborgsregionen.bredvid.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.shared.Texts;

/** The shape of the account's own mails: a heading, a few words, at most one button, and a line about why one got it. */
@Component
class AccountLetter {

    private final Texts texts;

    AccountLetter(Texts texts) {
        this.texts = texts;
    }

    /** A button that leads to a page of the portal. */
    record Button(String words, String address) {}

    MailParts write(Locale locale, String subject, String text, @Nullable Button button, String foot) {
        MailFrame letter =
                new MailFrame(texts, locale).preheader(text).heading(subject).lead(text);
        if (button != null) {
            letter.button(button.words(), button.address());
        }
        return letter.footer(foot).parts(subject);
    }
}
