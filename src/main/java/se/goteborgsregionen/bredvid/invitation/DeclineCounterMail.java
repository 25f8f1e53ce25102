package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Says that the time which somebody's calendar has proposed cannot be had: the event stands as it is. */
@Component
class DeclineCounterMail implements MailRenderer {

    static final String KIND = "invitation.declinecounter";

    private final Letter letter;
    private final CalendarWriter calendars;
    private final JsonMapper json;

    DeclineCounterMail(Letter letter, CalendarWriter calendars, JsonMapper json) {
        this.letter = letter;
        this.calendars = calendars;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailParts render(String content) {
        InvitationMail mail = json.readValue(content, InvitationMail.class);
        EventFacts event = mail.event();
        OccasionFacts occasion = event.occasion();
        Locale locale = event.invitee().locale();
        MailFrame frame = letter.begin(locale)
                .preheader(letter.when(event.starts(), event.ends(), locale))
                .heading(letter.say("mail.counter.heading", locale))
                .lead(letter.say("mail.counter.lead", locale))
                .leaf(letter.leaf(occasion, event.starts(), event.ends(), false, locale));
        letter.addWayToBooking(frame, event.bookingUrl(), locale);
        String subject =
                letter.say("mail.counter.subject", locale, occasion.title(), letter.day(event.starts(), locale));
        var calendar = new MailParts.CalendarPart(CalendarWriter.DECLINE_COUNTER, calendars.declineCounter(mail));
        return frame.parts(subject, calendar, mail.replyToken());
    }
}
