package se.goteborgsregionen.bredvid.booking;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import tools.jackson.databind.json.JsonMapper;

/** Makes the plain mails about a booking. */
@Component
class NoticeMailRenderer implements MailRenderer {

    private final Texts texts;
    private final JsonMapper json;
    private final String baseUrl;

    NoticeMailRenderer(Texts texts, JsonMapper json, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.json = json;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    public String kind() {
        return NoticeMail.KIND;
    }

    @Override
    public MailParts render(String content) {
        NoticeMail mail = json.readValue(content, NoticeMail.class);
        Locale locale = Texts.localeOf(mail.language());
        HouseDates dates = HouseDates.in(locale);
        String when = dates.meetingAndYear(
                mail.starts().toLocalDate(),
                mail.starts().toLocalTime(),
                mail.ends().toLocalTime());
        boolean ended = mail.news() == NoticeMail.News.CANCELLED_FOR_YOU;
        String news = switch (mail.news()) {
            case QUEUED -> mail.by().isEmpty() ? "queued" : "queued_for_you";
            case BOOKED_FOR_YOU -> "booked_for_you";
            case CANCELLED_FOR_YOU -> "cancelled_for_you";
        };
        MailFrame frame = new MailFrame(texts, locale)
                .heading(say(news + ".heading", locale, mail.position(), mail.by()))
                .lead(say(news + ".lead", locale, mail.position(), mail.by()))
                .leaf(new MailFrame.Leaf(
                        MailFrame.LeafColour.valueOf(mail.kind().name()),
                        mail.starts().toLocalDate(),
                        texts.getTranslation("booking.kind." + mail.kind(), locale),
                        mail.title(),
                        when,
                        mail.place(),
                        ended))
                .button(say("see", locale), baseUrl + "/bokning/" + mail.bookingId());
        return frame.parts(say(news + ".subject", locale, mail.title()), null, mail.replyToken());
    }

    private String say(String key, Locale locale, Object... parameters) {
        return texts.getTranslation("booking.mail." + key, locale, parameters);
    }
}
