package se.goteborgsregionen.bredvid.invitation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Takes one meeting back out of a calendar. */
@Component
class CancelMail implements MailRenderer {

    /** Only this event goes; the booking remains. */
    private static final Set<News> STANDS_OTHERWISE = EnumSet.of(News.MEETING_REMOVED, News.OLD_ADDRESS);

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
        MailFrame frame = letter.begin(locale)
                .preheader(letter.say("mail.gone", locale))
                .heading(letter.tell(mail, "heading", event.invitee().givenName()))
                .lead(letter.tell(mail, "lead", occasion.organiser()))
                .leaf(letter.leaf(occasion, event.starts(), event.ends(), isOff(mail.news()), locale))
                .fact(letter.say("mail.message", locale), mail.message())
                .fact(letter.say("mail.contact", locale), occasion.contact());
        if (STANDS_OTHERWISE.contains(mail.news()) || event.follows()) {
            letter.addWayTo(event, frame);
        } else {
            letter.addWayToOthers(frame, locale);
        }
        String subject = letter.tell(mail, "subject", occasion.title(), letter.day(event.starts(), locale));
        var calendar = new MailParts.CalendarPart(CalendarWriter.CANCEL, calendars.cancel(mail));
        return frame.parts(subject, calendar, mail.replyToken());
    }

    /** Whether it is not held, or not for her; otherwise it only leaves this calendar. */
    private static boolean isOff(News news) {
        return news != News.OLD_ADDRESS && news != News.UNFOLLOWED;
    }
}
