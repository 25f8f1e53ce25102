package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Tells somebody whose calendar was never told, such as those in the queue, that it has ended. */
@Component
class EndedMail implements MailRenderer {

    private final Letter letter;
    private final JsonMapper json;

    EndedMail(Letter letter, JsonMapper json) {
        this.letter = letter;
        this.json = json;
    }

    @Override
    public String kind() {
        return InvitationMails.ENDED;
    }

    @Override
    public MailParts render(String content) {
        BookingMail mail = json.readValue(content, BookingMail.class);
        OccasionFacts occasion = mail.occasion();
        Locale locale = mail.invitee().locale();
        String news = "mail.ended." + mail.news();
        MailFrame frame = letter.begin(locale)
                .heading(letter.say(news + ".heading", locale))
                .lead(letter.say(news + ".lead", locale, occasion.organiser()));
        mail.meetings()
                .forEach(meeting -> frame.leaf(letter.leaf(occasion, meeting.starts(), meeting.ends(), true, locale)));
        frame.fact(letter.say("mail.message", locale), mail.message());
        letter.addWayToOthers(frame, locale);
        return frame.parts(letter.say(news + ".subject", locale, occasion.title()), null, mail.replyToken());
    }
}
