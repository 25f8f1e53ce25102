package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** All meetings of a course in one mail; each is also in a mail of its own, since calendars read only one from a mail. */
@Component
class SummaryMail implements MailRenderer {

    private final Letter letter;
    private final JsonMapper json;

    SummaryMail(Letter letter, JsonMapper json) {
        this.letter = letter;
        this.json = json;
    }

    @Override
    public String kind() {
        return InvitationMails.SUMMARY;
    }

    @Override
    public MailParts render(String content) {
        BookingMail mail = json.readValue(content, BookingMail.class);
        OccasionFacts occasion = mail.occasion();
        Locale locale = mail.invitee().locale();
        String news = "mail.summary." + mail.news();
        int meetings = mail.meetings().size();
        MailFrame frame = letter.begin(locale)
                .preheader(letter.say("mail.summary.preheader", locale, occasion.title()))
                .heading(letter.say(news + ".heading", locale, mail.invitee().givenName(), meetings))
                .lead(letter.say(news + ".lead", locale, occasion.organiser()));
        mail.meetings()
                .forEach(meeting -> frame.leaf(letter.leaf(occasion, meeting.starts(), meeting.ends(), false, locale)));
        letter.addFacts(frame, occasion, locale);
        letter.addCancelling(frame, occasion, locale);
        letter.addWayToBooking(frame, mail.bookingUrl(), locale);
        return frame.parts(letter.say(news + ".subject", locale, occasion.title(), meetings), null, mail.replyToken());
    }
}
