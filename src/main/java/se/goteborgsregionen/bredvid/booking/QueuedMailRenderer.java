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

/** Makes the mail to somebody who has joined a queue. */
@Component
class QueuedMailRenderer implements MailRenderer {

    private final Texts texts;
    private final JsonMapper json;
    private final String baseUrl;

    QueuedMailRenderer(Texts texts, JsonMapper json, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.json = json;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    public String kind() {
        return QueuedMail.KIND;
    }

    @Override
    public MailParts render(String content) {
        QueuedMail mail = json.readValue(content, QueuedMail.class);
        Locale locale = Texts.localeOf(mail.language());
        HouseDates dates = HouseDates.in(locale);
        String when = dates.meetingAndYear(
                mail.starts().toLocalDate(),
                mail.starts().toLocalTime(),
                mail.ends().toLocalTime());
        MailFrame frame = new MailFrame(texts, locale)
                .heading(say("heading", locale, mail.position()))
                .lead(mail.bookedBy().isEmpty() ? say("lead", locale) : say("lead_for_you", locale, mail.bookedBy()))
                .leaf(new MailFrame.Leaf(
                        MailFrame.LeafColour.valueOf(mail.kind().name()),
                        mail.starts().toLocalDate(),
                        texts.getTranslation("booking.kind." + mail.kind(), locale),
                        mail.title(),
                        when,
                        mail.place(),
                        false))
                .button(say("see", locale), baseUrl + "/bokning/" + mail.bookingId());
        return frame.parts(say("subject", locale, mail.title()), null, mail.replyToken());
    }

    private String say(String key, Locale locale, Object... parameters) {
        return texts.getTranslation("booking.mail.queued." + key, locale, parameters);
    }
}
