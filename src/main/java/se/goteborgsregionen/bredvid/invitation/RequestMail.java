package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Invites to one meeting, or tells what has changed about it. */
@Component
class RequestMail implements MailRenderer {

    private final Letter letter;
    private final CalendarWriter calendars;
    private final JsonMapper json;

    RequestMail(Letter letter, CalendarWriter calendars, JsonMapper json) {
        this.letter = letter;
        this.calendars = calendars;
        this.json = json;
    }

    @Override
    public String kind() {
        return InvitationMails.REQUEST;
    }

    @Override
    public MailParts render(String content) {
        InvitationMail mail = json.readValue(content, InvitationMail.class);
        EventFacts event = mail.event();
        OccasionFacts occasion = event.occasion();
        Locale locale = event.invitee().locale();
        MailFrame frame = letter.begin(locale)
                .preheader(letter.when(event.starts(), event.ends(), locale))
                .heading(letter.tell(mail, "heading", event.invitee().givenName()))
                .lead(letter.tell(mail, "lead", occasion.organiser()))
                .leaf(letter.leaf(occasion, event.starts(), event.ends(), false, locale));
        letter.addFacts(frame, occasion, locale);
        if (!event.follows()) {
            letter.addCancelling(frame, occasion, locale);
        }
        letter.addWayTo(event, frame);
        String subject = letter.tell(mail, "subject", occasion.title(), letter.day(event.starts(), locale));
        var calendar = new MailParts.CalendarPart(CalendarWriter.REQUEST, calendars.request(mail));
        return frame.parts(subject, calendar, mail.replyToken());
    }
}
