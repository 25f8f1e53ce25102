package se.goteborgsregionen.bredvid.outbox;

import java.util.List;

import org.springframework.stereotype.Component;

/** Holds back the mail that people have chosen not to get. What carries an obligation is never held back. */
@Component
class MailChoices {

    private final MailChoiceRepository choices;

    MailChoices(MailChoiceRepository choices) {
        this.choices = choices;
    }

    /** Those of the mails that their receivers want, in the same order. Somebody without an account has chosen nothing. */
    List<NewMail> wanted(List<NewMail> mails) {
        return mails.stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(NewMail mail) {
        MailTopic topic = mail.topic();
        Long person = mail.recipientId();
        if (!topic.optional() || person == null) {
            return true;
        }
        boolean unasked = topic.comesUnasked();
        return unasked != choices.hasSaid(person, topic, !unasked);
    }
}
