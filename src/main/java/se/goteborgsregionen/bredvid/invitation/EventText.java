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
 * @param location where to go; the link when it is digital only, or that it is
 */
record EventText(String summary, String location, String description) {

    static EventText of(EventFacts event, Texts texts) {
        Writing writing = new Writing(event.occasion(), event.invitee().locale(), texts);
        writing.day();
        if (!event.follows()) {
            writing.cancelling();
        }
        writing.page(event.follows() ? "occasion" : "booking", event.bookingUrl());
        return writing.done();
    }

    /** As everybody may read it: whom to ask and where one joins is only for those signed in and booked. */
    static EventText forEverybody(OccasionFacts occasion, String url, Locale locale, Texts texts) {
        Writing writing = new Writing(occasion.forEverybody(), locale, texts);
        writing.day();
        writing.page("book", url);
        return writing.done();
    }

    /** Writes the description, line by line. */
    private record Writing(OccasionFacts occasion, Locale locale, Texts texts, List<String> lines) {

        Writing(OccasionFacts occasion, Locale locale, Texts texts) {
            this(occasion, locale, texts, new ArrayList<>());
        }

        void day() {
            String kind = texts.getTranslation("invitation.kind." + occasion.kind(), locale);
            line("kind", kind, occasion.organiser());
            if (!occasion.place().isEmpty()) {
                line("place", occasion.place());
            }
            if (!occasion.digitalLink().isEmpty()) {
                line("link", occasion.digitalLink());
            }
            if (!occasion.contact().isEmpty()) {
                line("contact", String.join(", ", occasion.contact()));
            }
            if (occasion.bring().size() == 1) {
                line("bring", occasion.bring().getFirst());
            } else if (!occasion.bring().isEmpty()) {
                line("bring.several");
                occasion.bring().forEach(item -> lines.add("• " + item));
            }
        }

        void cancelling() {
            line("cancelling", HouseDates.plain(HouseDates.in(locale).dayAndYear(occasion.lastCancelDay())));
        }

        void page(String whose, String url) {
            line(whose, url);
        }

        EventText done() {
            return new EventText(occasion.title(), location(), String.join("\n", lines));
        }

        private String location() {
            if (!occasion.place().isEmpty()) {
                return occasion.place();
            }
            return occasion.digitalLink().isEmpty() ? say("digital") : occasion.digitalLink();
        }

        private void line(String key, Object... parameters) {
            lines.add(say(key, parameters));
        }

        private String say(String key, Object... parameters) {
            return texts.getTranslation("invitation.event." + key, locale, parameters);
        }
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
