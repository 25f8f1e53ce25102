package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The one place where a refusal becomes a sentence, and where it is said what helps. */
@Component
public class RefusalTexts {

    private final Texts texts;
    private final VocabularyService vocabulary;
    private final Clock clock;

    RefusalTexts(Texts texts, VocabularyService vocabulary, Clock clock) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.clock = clock;
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
        Saying saying = saying(refusal, locale);
        return texts.getTranslation("booking.refusal." + saying.key(), locale, saying.parameters());
    }

    /** The same to whoever acts for the person. */
    public String sentenceAbout(Refusal refusal, PersonName person, Locale locale) {
        Saying saying = saying(refusal, locale);
        Object[] parameters = Stream.concat(Stream.of(person.full()), Stream.of(saying.parameters()))
                .toArray();
        return texts.getTranslation("booking.refusal_about." + saying.key(), locale, parameters);
    }

    /** Which sentence, and what stands in its gaps. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Saying(String key, Object... parameters) {}

    private Saying saying(Refusal refusal, Locale locale) {
        return switch (refusal) {
            case Refusal.NotPublished none -> new Saying("not_published");
            case Refusal.OccasionIsCancelled cancelled -> new Saying("cancelled");
            case Refusal.HasStarted started -> new Saying("started", moment(started.start(), locale));
            case Refusal.NotOpenYet early -> new Saying("not_open_yet", moment(early.opens(), locale));
            case Refusal.HasClosed closed -> new Saying("closed", moment(closed.closed(), locale));
            case Refusal.AwaitsManager waits -> new Saying("awaits_manager");
            case Refusal.NotActive inactive -> new Saying("not_active");
            case Refusal.NoWorkplace nowhere -> new Saying("no_workplace");
            case Refusal.OtherProfession other -> new Saying("other_profession", professions(other, locale));
            case Refusal.LicensedOnly licensed -> new Saying("licensed_only");
            case Refusal.AlreadyBooked already ->
                new Saying(already.state() == BookingState.WAITLISTED ? "already_queued" : "already_booked");
            case Refusal.Clash clash ->
                new Saying("clash", clash.otherTitle(), moment(clash.start(), locale), time(clash.end(), locale));
            case Refusal.Full full -> new Saying("full", full.waiting());
            case Refusal.TooLong tooLong -> new Saying("too_long", tooLong.mostCharacters());
            case Refusal.TooLateToCancel late -> new Saying("too_late_to_cancel", day(late.lastDay(), locale));
            case Refusal.HasEnded ended -> new Saying("has_ended");
            case Refusal.Busy busy -> new Saying("busy");
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
                        "booking.way.same_area",
                        locale,
                        same.title(),
                        same.organisation(),
                        day(same.start().toLocalDate(), locale));
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

    private String professions(Refusal.OtherProfession refusal, Locale locale) {
        List<String> names = vocabulary.professions().stream()
                .filter(profession -> refusal.wantedProfessionIds().contains(profession.id()))
                .map(profession -> profession.label(locale).toLowerCase(locale))
                .sorted()
                .toList();
        String and = " " + texts.getTranslation("booking.and", locale) + " ";
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }

    private String moment(Instant instant, Locale locale) {
        return moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM), locale);
    }

    private String moment(LocalDateTime time, Locale locale) {
        return dates(locale).moment(time);
    }

    private String day(LocalDate day, Locale locale) {
        return dates(locale).day(day);
    }

    private HouseDates dates(Locale locale) {
        return HouseDates.in(locale).readOn(LocalDate.now(clock.withZone(Time.STOCKHOLM)));
    }

    private static String time(LocalDateTime time, Locale locale) {
        return HouseDates.in(locale).time(time.toLocalTime());
    }
}
