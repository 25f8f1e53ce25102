package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.MailRenderer;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import tools.jackson.databind.json.JsonMapper;

/** Makes the plain mails about a booking. */
@Component
class NoticeMailRenderer implements MailRenderer {

    /** What she mostly does herself, and is told otherwise when it was done for her. */
    private static final Set<NoticeMail.News> FOR_YOU = EnumSet.of(
            NoticeMail.News.QUEUED, NoticeMail.News.REQUESTED, NoticeMail.News.MOVED, NoticeMail.News.TAKEN_OVER);

    /** Their words are part of a sentence, and no message. */
    private static final Set<NoticeMail.News> WORDS_IN_SENTENCE = EnumSet.of(
            NoticeMail.News.TOO_FEW, NoticeMail.News.MEETING_DECLINED, NoticeMail.News.MEETING_DECLINED_LATE);

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
        String news = key(mail);
        MailFrame frame = new MailFrame(texts, locale)
                .preheader(say(news + ".lead", locale, mail, dates))
                .heading(say(news + ".heading", locale, mail, dates))
                .lead(say(news + ".lead", locale, mail, dates))
                .leaf(new MailFrame.Leaf(
                        MailFrame.LeafColour.valueOf(mail.kind().name()),
                        mail.starts().toLocalDate(),
                        texts.getTranslation("booking.kind." + mail.kind(), locale),
                        mail.title(),
                        when,
                        mail.place(),
                        mail.ended()));
        Wish wish = mail.wish();
        if (wish != null) {
            facts(frame, mail, wish, locale);
        }
        if (!mail.words().isEmpty() && !WORDS_IN_SENTENCE.contains(mail.news())) {
            frame.paragraph(mail.words());
        }
        frame.button(texts.getTranslation("booking.mail." + button(mail), locale), baseUrl + path(mail));
        Instant until = mail.until();
        if (!mail.answerToken().isEmpty() && until != null) {
            frame.footer(texts.getTranslation("booking.mail.link", locale, dates.moment(wellBefore(until))));
        }
        String replyToken = mail.replyToken().isEmpty() ? null : mail.replyToken();
        return frame.parts(say(news + ".subject", locale, mail, dates), null, replyToken);
    }

    /** What whoever answers needs to know: who, all of the days, what she wants to learn, and who else is away. */
    private void facts(MailFrame frame, NoticeMail mail, Wish wish, Locale locale) {
        HouseDates dates = HouseDates.in(locale);
        frame.fact(
                texts.getTranslation("booking.mail.fact.who", locale),
                List.of(mail.person(), wish.profession(locale), wish.unit()));
        if (wish.meetings().size() > 1) {
            frame.fact(
                    texts.getTranslation("booking.mail.fact.days", locale),
                    wish.meetings().stream()
                            .map(hours -> dates.meetingAndYear(
                                    hours.starts().toLocalDate(),
                                    hours.starts().toLocalTime(),
                                    hours.ends().toLocalTime()))
                            .toList());
        }
        frame.fact(texts.getTranslation("booking.mail.fact.goals", locale), wish.goals());
        Guard guard = wish.guard();
        if (guard != null) {
            Integer most = guard.most();
            String key = guard.over() ? "over" : most == null ? "no_limit" : "within";
            frame.fact(
                    texts.getTranslation("booking.mail.fact.guard", locale),
                    texts.getTranslation(
                            "booking.mail.guard." + key,
                            locale,
                            guard.withHer(),
                            guard.staff(),
                            most == null ? 0 : most));
        }
    }

    /** Said otherwise where somebody else has done it for her. */
    private static String key(NoticeMail mail) {
        String news = mail.news().name().toLowerCase(Locale.ROOT);
        return FOR_YOU.contains(mail.news()) && !mail.by().isEmpty() ? news + "_for_you" : news;
    }

    private static String button(NoticeMail mail) {
        if (mail.bookingId() == null || mail.news() == NoticeMail.News.ANSWER_NEEDLESS) {
            return "see_occasion";
        }
        return mail.answerToken().isEmpty() ? "see" : "answer";
    }

    /** Whoever is asked answers on a page of its own; another's booking is nothing to look at. */
    private static String path(NoticeMail mail) {
        if (!mail.answerToken().isEmpty()) {
            return "/svar/" + mail.answerToken();
        }
        boolean others = mail.news() == NoticeMail.News.ANSWER_NEEDLESS;
        return mail.bookingId() == null || others
                ? "/utbud/" + mail.offerId() + "/" + mail.occasionId()
                : "/bokning/" + mail.bookingId();
    }

    /** The gaps: 0 the title, 1 who did it, 2 the booked person, 3 the position, 4 until when, 5 somebody's words. */
    private String say(String key, Locale locale, NoticeMail mail, HouseDates dates) {
        Instant until = mail.until();
        return texts.getTranslation(
                "booking.mail." + key,
                locale,
                mail.title(),
                mail.by().isEmpty() ? texts.getTranslation("booking.mail.somebody", locale) : mail.by(),
                mail.person(),
                mail.position(),
                until == null ? "" : dates.moment(wellBefore(until)),
                mail.words());
    }

    /** The quarter of an hour in which it ends: nobody is told a minute, and nobody that there is more time than there is. */
    private static LocalDateTime wellBefore(Instant until) {
        LocalDateTime local = LocalDateTime.ofInstant(until, Time.STOCKHOLM);
        return local.truncatedTo(ChronoUnit.HOURS).plusMinutes(local.getMinute() / 15 * 15L);
    }
}
