package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailFrame;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the mails about bookings have in common: how they name a day, and what they say of an occasion. */
@Component
class Letter {

    /** The parts that do not suit somebody without a place, who has words of her own instead. */
    private static final Set<String> FOLLOWERS_WORDS = Set.of(
            "CHANGED.lead",
            "MEETING_ADDED.heading",
            "MEETING_ADDED.lead",
            "MEETING_REMOVED.lead",
            "NEW_ADDRESS.lead",
            "OLD_ADDRESS.lead",
            "OCCASION_CANCELLED.heading",
            "OCCASION_CANCELLED.lead");

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

    /** What one needs on the day beside time and place, as in the calendar: link, contact and what to bring. */
    void addFacts(MailFrame frame, OccasionFacts occasion, Locale locale) {
        frame.fact(say("mail.link", locale), occasion.digitalLink())
                .fact(say("mail.contact", locale), occasion.contact())
                .fact(say("mail.bring", locale), listed(occasion.bring()));
    }

    /** Until when the booked person can cancel. */
    void addCancelling(MailFrame frame, OccasionFacts occasion, Locale locale) {
        String lastDay = HouseDates.in(locale).dayAndYear(occasion.lastCancelDay());
        frame.fact(say("mail.cancelling", locale), say("mail.cancelling.rule", locale, lastDay));
    }

    /** What the mail says of its news, in other words to whoever follows what she gives than to whoever is booked. */
    String tell(InvitationMail mail, String part, Object... parameters) {
        Locale locale = mail.event().invitee().locale();
        String key = mail.news() + "." + part;
        boolean toFollower = mail.event().follows() && FOLLOWERS_WORDS.contains(key);
        return say((toFollower ? "mail.follows." : "mail.") + key, locale, parameters);
    }

    /** One line each, marked as items where there are several: an item may be a whole sentence, with commas. */
    private static List<String> listed(List<String> items) {
        return items.size() < 2
                ? items
                : items.stream().map(item -> "• " + item).toList();
    }

    void addWayTo(EventFacts event, MailFrame frame) {
        frame.button(
                say(
                        event.follows() ? "mail.show.occasion" : "mail.show",
                        event.invitee().locale()),
                event.bookingUrl());
    }

    void addWayToBooking(MailFrame frame, String bookingUrl, Locale locale) {
        frame.button(say("mail.show", locale), bookingUrl);
    }

    void addWayToOthers(MailFrame frame, Locale locale) {
        frame.button(say("mail.others", locale), addresses.home());
    }
}
