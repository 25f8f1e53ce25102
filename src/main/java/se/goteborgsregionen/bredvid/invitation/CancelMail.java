package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Takes one meeting back out of a calendar. */
@Component
class CancelMail implements MailRenderer {

    private final Letter letter;
    private final CalendarWriter calendars;
    private final JsonMapper json;

    CancelMail(Letter letter, CalendarWriter calendars, JsonMapper json) {
        this.letter = letter;
        this.calendars = calendars;
        this.json = json;
    }

    @Override
    public String kind() {
        return InvitationMails.CANCEL;
    }

    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public MailParts render(String content) {
        InvitationMail mail = json.readValue(content, InvitationMail.class);
        EventFacts event = mail.event();
        OccasionFacts occasion = event.occasion();
        Locale locale = event.invitee().locale();
        String news = "mail." + mail.news();
        MailFrame frame = letter.begin(locale)
                .preheader(letter.say("mail.gone", locale))
                .heading(letter.say(news + ".heading", locale, event.invitee().givenName()))
                .lead(letter.say(news + ".lead", locale, occasion.organiser()))
                .leaf(letter.leaf(occasion, event.starts(), event.ends(), true, locale))
                .fact(letter.say("mail.message", locale), mail.message())
                .fact(letter.say("mail.contact", locale), occasion.contact());
        if (mail.news() == News.MEETING_REMOVED) {
            letter.addWayToBooking(frame, event.bookingUrl(), locale);
        } else {
            letter.addWayToOthers(frame, locale);
        }
        String subject = letter.say(news + ".subject", locale, occasion.title(), letter.day(event.starts(), locale));
        var calendar = new MailParts.CalendarPart(CalendarWriter.CANCEL, calendars.cancel(mail));
        return frame.parts(subject, calendar, mail.replyToken());
    }
}
