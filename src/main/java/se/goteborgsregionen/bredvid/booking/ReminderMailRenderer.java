package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import tools.jackson.databind.json.JsonMapper;

/** Makes the reminders: when, where, what to bring, and what to do if one cannot come. */
@Component
class ReminderMailRenderer implements MailRenderer {

    private final Texts texts;
    private final JsonMapper json;
    private final String baseUrl;

    ReminderMailRenderer(Texts texts, JsonMapper json, @Value("${bredvid.base-url}") String baseUrl) {
        this.texts = texts;
        this.json = json;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    public String kind() {
        return ReminderMail.KIND;
    }

    @Override
    public MailParts render(String content) {
        ReminderMail mail = json.readValue(content, ReminderMail.class);
        Locale locale = Texts.localeOf(mail.language());
        HouseDates dates = HouseDates.in(locale);
        String kind = mail.kind().name().toLowerCase(Locale.ROOT);
        LocalDate firstDay = mail.meetings().getFirst().starts().toLocalDate();
        MailFrame frame = new MailFrame(texts, locale)
                .preheader(when(mail.meetings().getFirst(), dates))
                .heading(say(kind + ".heading", locale, mail.given()))
                .lead(say("lead", locale, mail.organiser(), mail.meetings().size()));
        for (Wish.Hours hours : mail.meetings()) {
            frame.leaf(new MailFrame.Leaf(
                    MailFrame.LeafColour.valueOf(mail.offerKind().name()),
                    hours.starts().toLocalDate(),
                    texts.getTranslation("booking.kind." + mail.offerKind(), locale),
                    mail.title(),
                    when(hours, dates),
                    mail.place().isEmpty() ? say("digital", locale) : mail.place(),
                    false));
        }
        frame.fact(say("bring", locale), listed(mail.bring()))
                .fact(say("link", locale), mail.link())
                .fact(say("contact", locale), mail.contact())
                .fact(say("cannot", locale), cannotCome(mail, locale, dates))
                .button(say("show", locale), baseUrl + "/bokning/" + mail.bookingId())
                .footer(say("why", locale), say("choose", locale), baseUrl + "/jag", ".");
        String subject = say(kind + ".subject", locale, mail.title(), dates.day(firstDay));
        return frame.parts(HouseDates.plain(subject), null, mail.replyToken());
    }

    /** Whether she can still cancel by herself. */
    private String cannotCome(ReminderMail mail, Locale locale, HouseDates dates) {
        return mail.written().isAfter(mail.lastCancelDay())
                ? say("cannot.late", locale)
                : say("cannot.cancel", locale, dates.dayAndYear(mail.lastCancelDay()));
    }

    private static String when(Wish.Hours hours, HouseDates dates) {
        return dates.meetingAndYear(
                hours.starts().toLocalDate(),
                hours.starts().toLocalTime(),
                hours.ends().toLocalTime());
    }

    /** Marked as items where there are several: an item may be a whole sentence, with commas. */
    private static List<String> listed(List<String> items) {
        return items.size() < 2
                ? items
                : items.stream().map(item -> "• " + item).toList();
    }

    private String say(String key, Locale locale, Object... gaps) {
        return texts.getTranslation("booking.reminder." + key, locale, gaps);
    }
}
