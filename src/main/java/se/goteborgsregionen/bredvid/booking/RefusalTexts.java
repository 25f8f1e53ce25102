package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.BookingDeadline;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The one place where a refusal becomes a sentence, and where it is said what helps. */
@Component
public class RefusalTexts {

    private final Texts texts;
    private final VocabularyService vocabulary;
    private final OrganisationService organisations;
    private final Clock clock;

    RefusalTexts(Texts texts, VocabularyService vocabulary, OrganisationService organisations, Clock clock) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
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
        REMIND,
        TRY_AGAIN
    }

    /** What may help, best first; {@link WaysOn} finds whether it exists. */
    static List<Help> helps(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotPublished none -> List.of();
            case Refusal.OccasionIsCancelled cancelled -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.HasStarted started -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.NotOpenYet early -> List.of(Help.REMIND, Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.QueueHasClosed closed -> List.of(Help.OTHER_OCCASION, Help.ASK_ORGANISER, Help.SAME_AREA);
            case Refusal.HasClosed closed -> List.of(Help.OTHER_OCCASION, Help.ASK_ORGANISER, Help.SAME_AREA);
            case Refusal.AwaitsManager waits -> List.of();
            case Refusal.NotActive inactive -> List.of();
            case Refusal.NoWorkplace nowhere -> List.of(Help.SEE_PROFILE);
            case Refusal.OtherProfession other -> List.of(Help.SAME_AREA, Help.SEE_PROFILE);
            case Refusal.LicensedOnly licensed -> List.of(Help.SAME_AREA, Help.SEE_PROFILE);
            case Refusal.OtherOrganisation other -> List.of(Help.SAME_AREA, Help.ASK_ORGANISER);
            case Refusal.OtherArea other -> List.of(Help.SAME_AREA, Help.SEE_PROFILE);
            case Refusal.NotAttended other -> List.of(Help.SAME_AREA, Help.ASK_ORGANISER);
            case Refusal.QueueOnly queue -> List.of(Help.QUEUE, Help.SAME_AREA);
            case Refusal.HeldForOthers held -> List.of(Help.QUEUE, Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.AlreadyBooked already -> List.of(Help.SEE_BOOKING);
            case Refusal.Clash clash -> List.of(Help.SEE_BOOKING, Help.OTHER_OCCASION);
            case Refusal.Full full -> List.of(Help.QUEUE, Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.TooLong tooLong -> List.of();
            case Refusal.TooLateToCancel late -> List.of(Help.ASK_ORGANISER);
            case Refusal.HasEnded ended -> List.of();
            case Refusal.OfferHasLapsed lapsed -> List.of(Help.OTHER_OCCASION, Help.SAME_AREA);
            case Refusal.NothingToAnswer nothing -> List.of();
            case Refusal.ChangedSince changed -> List.of();
            case Refusal.ReasonMissing missing -> List.of();
            case Refusal.CannotMoveThere elsewhere -> List.of(Help.OTHER_OCCASION);
            case Refusal.MoveIsPending pending -> List.of(Help.SEE_BOOKING);
            case Refusal.ProposedBefore before -> List.of();
            case Refusal.ProposedEnough enough -> List.of();
            case Refusal.OtherUnit other -> List.of();
            case Refusal.SaidNoBefore before -> List.of();
            case Refusal.NotAllFit some -> List.of(Help.OTHER_OCCASION);
            case Refusal.TooFewPlaces few -> List.of();
            case Refusal.BadStage bad -> List.of();
            case Refusal.NotBegun early -> List.of();
            case Refusal.HadNoPlace none -> List.of();
            case Refusal.TooOften often -> List.of(Help.ASK_ORGANISER);
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
            case Refusal.HasClosed closed -> new Saying("closed", closing(closed.closed(), locale));
            case Refusal.QueueHasClosed closed -> new Saying("queue_has_closed", closing(closed.closed(), locale));
            case Refusal.AwaitsManager waits -> new Saying("awaits_manager");
            case Refusal.NotActive inactive -> new Saying("not_active");
            case Refusal.NoWorkplace nowhere -> new Saying("no_workplace");
            case Refusal.OtherProfession other -> new Saying("other_profession", professions(other, locale));
            case Refusal.LicensedOnly licensed -> new Saying("licensed_only");
            case Refusal.OtherOrganisation other ->
                new Saying("other_organisation", organisations(other.wantedOrganisationIds(), locale));
            case Refusal.OtherArea other -> new Saying("other_area", areas(other.wantedAreaIds(), locale));
            case Refusal.NotAttended other -> new Saying("not_attended", titles(other.requiredTitles(), locale));
            case Refusal.QueueOnly queue ->
                new Saying("queue_only", sentence(queue.why(), locale), closing(queue.closes(), locale));
            case Refusal.HeldForOthers held ->
                new Saying("held_for_others", held.places(), moment(held.released(), locale));
            case Refusal.AlreadyBooked already ->
                new Saying(already.state() == BookingState.WAITLISTED ? "already_queued" : "already_booked");
            case Refusal.Clash clash ->
                new Saying("clash", clash.otherTitle(), moment(clash.start(), locale), time(clash.end(), locale));
            case Refusal.Full full -> new Saying("full", full.waiting());
            case Refusal.TooLong tooLong -> new Saying("too_long", tooLong.mostCharacters());
            case Refusal.TooLateToCancel late -> new Saying("too_late_to_cancel", day(late.lastDay(), locale));
            case Refusal.HasEnded ended -> new Saying("has_ended");
            case Refusal.OfferHasLapsed lapsed -> new Saying("offer_has_lapsed", moment(lapsed.until(), locale));
            case Refusal.NothingToAnswer nothing -> new Saying("nothing_to_answer");
            case Refusal.ChangedSince changed -> new Saying("changed_since");
            case Refusal.ReasonMissing missing -> new Saying("reason_missing");
            case Refusal.CannotMoveThere elsewhere -> new Saying("cannot_move_there");
            case Refusal.MoveIsPending pending -> new Saying("move_is_pending");
            case Refusal.ProposedBefore before -> new Saying("proposed_before");
            case Refusal.ProposedEnough enough -> new Saying("proposed_enough", enough.most());
            case Refusal.OtherUnit other -> new Saying("other_unit");
            case Refusal.SaidNoBefore before -> new Saying("said_no_before", moment(before.at(), locale));
            case Refusal.NotAllFit some -> new Saying("not_all_fit", some.wanted(), some.fit());
            case Refusal.TooFewPlaces few -> new Saying("too_few_places", few.taken(), few.promised());
            case Refusal.BadStage bad ->
                new Saying("bad_stage", bad.stage(), texts.getTranslation("booking.stage." + bad.fault(), locale));
            case Refusal.NotBegun early -> new Saying("not_begun", moment(early.start(), locale));
            case Refusal.HadNoPlace none -> new Saying("had_no_place");
            case Refusal.TooOften often -> new Saying("too_often");
            case Refusal.Busy busy -> new Saying("busy");
        };
    }

    /** A window that shuts at midnight shuts with the day before; any other says its time. */
    private String closing(Instant closes, Locale locale) {
        boolean midnight = closes.atZone(Time.STOCKHOLM).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? day(BookingDeadline.lastDay(closes), locale) : moment(closes, locale);
    }

    /** What somebody should know before she books, in one sentence. */
    public String sentence(Warning warning, Locale locale) {
        return switch (warning) {
            case Warning.OutsideTargetGroup outside ->
                texts.getTranslation("booking.warning.outside", locale, sentence(outside.why(), locale));
            case Warning.TightTravel tight ->
                texts.getTranslation(
                        "booking.warning.travel",
                        locale,
                        tight.otherTitle(),
                        moment(tight.start(), locale),
                        tight.between(),
                        tight.needed());
            case Warning.UnitIsShort unit ->
                texts.getTranslation("booking.warning.unit", locale, unit.away(), unit.most());
            case Warning.OrganiserDecides organiser ->
                texts.getTranslation("booking.warning.organiser", locale, organiser.absences());
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
            case WayOn.RemindMe remind -> texts.getTranslation("booking.way.remind_me", locale);
            case WayOn.TryAgain again -> texts.getTranslation("booking.way.try_again", locale);
        };
    }

    private String professions(Refusal.OtherProfession refusal, Locale locale) {
        return listed(
                vocabulary.professions().stream()
                        .filter(profession -> refusal.wantedProfessionIds().contains(profession.id()))
                        .map(profession -> profession.label(locale).toLowerCase(locale))
                        .sorted()
                        .toList(),
                "and",
                locale);
    }

    /** The organisations by their short names, in a row. */
    public String organisations(Set<Long> ids, Locale locale) {
        return listed(
                organisations.all().stream()
                        .filter(organisation -> ids.contains(organisation.id()))
                        .map(Organisation::shortName)
                        .toList(),
                "and",
                locale);
    }

    /** The areas in a row, of which one is enough. */
    public String areas(Set<Long> ids, Locale locale) {
        return listed(
                vocabulary.areas().stream()
                        .filter(area -> ids.contains(area.id()))
                        .map(area -> area.label(locale).toLowerCase(locale))
                        .sorted()
                        .toList(),
                "or",
                locale);
    }

    /** The titles in a row, of which one is enough. */
    public String titles(List<String> titles, Locale locale) {
        return listed(titles, "or", locale);
    }

    private String listed(List<String> words, String between, Locale locale) {
        String last = " " + texts.getTranslation("booking." + between, locale) + " ";
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
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
