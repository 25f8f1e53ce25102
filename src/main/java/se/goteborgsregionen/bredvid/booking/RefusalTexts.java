package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/** The one place where a refusal becomes a sentence, and where it is said what helps. */
@Component
public class RefusalTexts {

    private final Texts texts;
    private final AlternativeQueries vocabulary;

    RefusalTexts(Texts texts, AlternativeQueries vocabulary) {
        this.texts = texts;
        this.vocabulary = vocabulary;
    }

    /** Kinds of ways on. */
    enum Help {
        QUEUE,
        OTHER_OCCASION,
        SAME_AREA,
        ASK_ORGANISER,
        SEE_BOOKING,
        SEE_PROFILE,
        TRY_AGAIN
    }

    /** What may help, best first; {@link WaysOn} finds whether it exists. */
    static List<Help> helps(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotPublished none -> List.of();
            case Refusal.OccasionIsCancelled cancelled -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.HasStarted started -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.NotOpenYet early -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.HasClosed closed -> List.of(Help.OTHER_OCCASION, Help.ASK_ORGANISER, Help.SAME_AREA);
            case Refusal.AwaitsManager waits -> List.of();
            case Refusal.NotActive inactive -> List.of();
            case Refusal.NoWorkplace nowhere -> List.of(Help.SEE_PROFILE);
            case Refusal.OtherProfession other -> List.of(Help.SAME_AREA, Help.SEE_PROFILE);
            case Refusal.LicensedOnly licensed -> List.of(Help.SAME_AREA, Help.SEE_PROFILE);
            case Refusal.AlreadyBooked already -> List.of(Help.SEE_BOOKING);
            case Refusal.Clash clash -> List.of(Help.SEE_BOOKING, Help.OTHER_OCCASION);
            case Refusal.Full full -> List.of(Help.QUEUE, Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.TooLong tooLong -> List.of();
            case Refusal.TooLateToCancel late -> List.of(Help.ASK_ORGANISER);
            case Refusal.HasEnded ended -> List.of();
            case Refusal.Busy busy -> List.of(Help.TRY_AGAIN);
        };
    }

    /** Why not, in one sentence to the person herself. */
    public String sentence(Refusal refusal, Locale locale) {
        return switch (refusal) {
            case Refusal.NotPublished none -> say("not_published", locale);
            case Refusal.OccasionIsCancelled cancelled -> say("cancelled", locale);
            case Refusal.HasStarted started -> say("started", locale, moment(started.start(), locale));
            case Refusal.NotOpenYet early -> say("not_open_yet", locale, moment(early.opens(), locale));
            case Refusal.HasClosed closed -> say("closed", locale, moment(closed.closed(), locale));
            case Refusal.AwaitsManager waits -> say("awaits_manager", locale);
            case Refusal.NotActive inactive -> say("not_active", locale);
            case Refusal.NoWorkplace nowhere -> say("no_workplace", locale);
            case Refusal.OtherProfession other -> say("other_profession", locale, professions(other, locale));
            case Refusal.LicensedOnly licensed -> say("licensed_only", locale);
            case Refusal.AlreadyBooked already ->
                say(already.state() == BookingState.WAITLISTED ? "already_queued" : "already_booked", locale);
            case Refusal.Clash clash ->
                say("clash", locale, clash.otherTitle(), moment(clash.start(), locale), time(clash.end(), locale));
            case Refusal.Full full -> say("full", locale, full.waiting());
            case Refusal.TooLong tooLong -> say("too_long", locale, tooLong.mostCharacters());
            case Refusal.TooLateToCancel late ->
                say("too_late_to_cancel", locale, day(late.lastDay().atStartOfDay(), locale));
            case Refusal.HasEnded ended -> say("has_ended", locale);
            case Refusal.Busy busy -> say("busy", locale);
        };
    }

    /** The words on the button or link of a way on. */
    public String words(WayOn way, Locale locale) {
        return switch (way) {
            case WayOn.Queue queue -> texts.getTranslation("booking.way.queue", locale, queue.waiting() + 1);
            case WayOn.OtherOccasion other ->
                texts.getTranslation("booking.way.other_occasion", locale, moment(other.start(), locale));
            case WayOn.SameArea same ->
                texts.getTranslation(
                        "booking.way.same_area", locale, same.title(), same.organisation(), day(same.start(), locale));
            case WayOn.AskOrganiser ask -> {
                var contact = ask.contact();
                yield texts.getTranslation(
                        "booking.way.ask_organiser",
                        locale,
                        contact.name().isBlank()
                                ? (contact.email().isBlank() ? contact.phone() : contact.email())
                                : contact.name());
            }
            case WayOn.SeeBooking booking -> texts.getTranslation("booking.way.see_booking", locale);
            case WayOn.SeeProfile profile -> texts.getTranslation("booking.way.see_profile", locale);
            case WayOn.TryAgain again -> texts.getTranslation("booking.way.try_again", locale);
        };
    }

    private String say(String refusal, Locale locale, Object... parameters) {
        return texts.getTranslation("booking.refusal." + refusal, locale, parameters);
    }

    private String professions(Refusal.OtherProfession refusal, Locale locale) {
        var all = vocabulary.professions();
        List<String> names = refusal.wantedProfessionIds().stream()
                .map(all::get)
                .filter(java.util.Objects::nonNull)
                .map((Profession profession) -> profession.label(locale).toLowerCase(locale))
                .sorted()
                .toList();
        String and = " " + texts.getTranslation("booking.and", locale) + " ";
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }

    private static String moment(Instant instant, Locale locale) {
        return moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM), locale);
    }

    private static String moment(LocalDateTime time, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return format(time, english ? "EEEE d MMMM 'at' H.mm" : "EEEE d MMMM 'kl.' H.mm", locale);
    }

    private static String day(LocalDateTime time, Locale locale) {
        return format(time, "EEEE d MMMM", locale);
    }

    private static String time(LocalDateTime time, Locale locale) {
        return format(time, "H.mm", locale);
    }

    private static String format(LocalDateTime time, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
