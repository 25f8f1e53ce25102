package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the mails about bookings have in common: how they name a day, and what they say of an occasion. */
@Component
class Letter {

    private final Texts texts;
    private final PortalAddresses addresses;

    Letter(Texts texts, PortalAddresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    MailFrame begin(Locale locale) {
        return new MailFrame(texts, locale);
    }

    String say(String key, Locale locale, Object... parameters) {
        return texts.getTranslation("invitation." + key, locale, parameters);
    }

    /** <i>tis 24 nov</i>, for a subject */
    String day(LocalDateTime starts, Locale locale) {
        return HouseDates.plain(HouseDates.in(locale).day(starts.toLocalDate()));
    }

    /** <i>tis 24 nov 2026 kl. 8.00–16.30, vecka 48</i> */
    String when(LocalDateTime starts, LocalDateTime ends, Locale locale) {
        HouseDates dates = HouseDates.in(locale);
        if (!starts.toLocalDate().equals(ends.toLocalDate())) {
            return dates.momentAndYear(starts) + " – " + dates.momentAndYear(ends);
        }
        return dates.meetingAndYear(starts.toLocalDate(), starts.toLocalTime(), ends.toLocalTime()) + ", "
                + dates.week(starts.toLocalDate());
    }

    MailFrame.Leaf leaf(
            OccasionFacts occasion, LocalDateTime starts, LocalDateTime ends, boolean cancelled, Locale locale) {
        return new MailFrame.Leaf(
                MailFrame.LeafColour.valueOf(occasion.kind().name()),
                starts.toLocalDate(),
                say("kind." + occasion.kind(), locale),
                occasion.title(),
                when(starts, ends, locale),
                occasion.place().isEmpty() ? say("mail.digital", locale) : occasion.place(),
                cancelled);
    }

    /** What one needs on the day beside time and place, as in the calendar: link, contact, what to bring, until when one can cancel. */
    void addFacts(MailFrame frame, OccasionFacts occasion, Locale locale) {
        String lastDay = HouseDates.in(locale).dayAndYear(occasion.lastCancelDay());
        frame.fact(say("mail.link", locale), occasion.digitalLink())
                .fact(say("mail.contact", locale), occasion.contact())
                .fact(say("mail.bring", locale), listed(occasion.bring()))
                .fact(say("mail.cancelling", locale), say("mail.cancelling.rule", locale, lastDay));
    }

    /** One line each, marked as items where there are several: an item may be a whole sentence, with commas. */
    private static List<String> listed(List<String> items) {
        return items.size() < 2
                ? items
                : items.stream().map(item -> "• " + item).toList();
    }

    void addWayToBooking(MailFrame frame, String bookingUrl, Locale locale) {
        frame.button(say("mail.show", locale), bookingUrl);
    }

    void addWayToOthers(MailFrame frame, Locale locale) {
        frame.button(say("mail.others", locale), addresses.home());
    }
}
