package se.goteborgsregionen.bredvid.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * The words of a calendar event, in the person's language. Everything that one needs on the day stands here, since
 * calendars throw the mail away once it is answered.
 *
 * @param location where to go; the link when it is digital only
 */
record EventText(String summary, String location, String description) {

    static EventText of(EventFacts event, Texts texts) {
        OccasionFacts occasion = event.occasion();
        String location = occasion.place().isEmpty() ? occasion.digitalLink() : occasion.place();
        return new EventText(occasion.title(), location, description(event, texts));
    }

    private static String description(EventFacts event, Texts texts) {
        OccasionFacts occasion = event.occasion();
        Locale locale = event.invitee().locale();
        List<String> lines = new ArrayList<>();
        String kind = texts.getTranslation("invitation.kind." + occasion.kind(), locale);
        lines.add(texts.getTranslation("invitation.event.kind", locale, kind, occasion.organiser()));
        if (!occasion.place().isEmpty()) {
            lines.add(texts.getTranslation("invitation.event.place", locale, occasion.place()));
        }
        if (!occasion.digitalLink().isEmpty()) {
            lines.add(texts.getTranslation("invitation.event.link", locale, occasion.digitalLink()));
        }
        if (!occasion.contact().isEmpty()) {
            lines.add(texts.getTranslation("invitation.event.contact", locale, String.join(", ", occasion.contact())));
        }
        if (!occasion.bring().isEmpty()) {
            lines.add(texts.getTranslation("invitation.event.bring", locale, String.join(", ", occasion.bring())));
        }
        String lastDay = HouseDates.plain(HouseDates.in(locale).dayAndYear(occasion.lastCancelDay()));
        lines.add(texts.getTranslation("invitation.event.cancelling", locale, lastDay));
        lines.add(texts.getTranslation("invitation.event.booking", locale, event.bookingUrl()));
        return String.join("\n", lines);
    }

    /** Tells apart what the VEVENT of the event says, its revision aside: another fingerprint, another SEQUENCE. */
    String fingerprint(EventFacts event) {
        String said = String.join(
                "\u0000",
                event.uid(),
                event.organizer(),
                event.invitee().email(),
                event.invitee().fullName(),
                event.starts().toString(),
                event.ends().toString(),
                event.zone(),
                event.bookingUrl(),
                summary,
                location,
                description);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
