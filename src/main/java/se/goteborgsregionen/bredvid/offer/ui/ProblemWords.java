package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Locale;

import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.OfferProblem;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The one place where a problem becomes a sentence that says what to do. */
final class ProblemWords {

    private final Texts texts;
    private final Locale locale;
    private final OfferKind kind;

    ProblemWords(Texts texts, Locale locale, OfferKind kind) {
        this.texts = texts;
        this.locale = locale;
        this.kind = kind;
    }

    String sentence(FieldProblem problem) {
        HouseDates dates = HouseDates.in(locale);
        return switch (problem.problem()) {
            case OfferProblem.Missing() -> say("missing." + problem.field().name());
            case OfferProblem.TooLong(int most, int is) -> say("too-long", most, is - most);
            case OfferProblem.OutOfRange(int least, int most) -> say("out-of-range", least, most);
            case OfferProblem.NotAnAddress() -> say("not-an-address");
            case OfferProblem.NotALink() -> say("not-a-link");
            case OfferProblem.NoLongerThere() -> say("no-longer-there");
            case OfferProblem.NoOccasion() -> say("no-occasion");
            case OfferProblem.NoMeeting() -> say("no-meeting");
            case OfferProblem.EndsBeforeStart() -> say("ends-before-start");
            case OfferProblem.InThePast() -> say("in-the-past");
            case OfferProblem.ClockSkipsIt(var from, var to) -> say("clock-skips-it", dates.time(from), dates.time(to));
            case OfferProblem.Overlaps(int other) -> say("overlaps", other);
            case OfferProblem.ClosesAfterStart(var latest) -> say("closes-after-start." + kind, dates.day(latest));
            case OfferProblem.OpensTooLate(var latest) -> say("opens-too-late", dates.day(latest));
            case OfferProblem.ClosedAlready() -> say("closed-already");
            case OfferProblem.UnlimitedOnSite() -> say("unlimited-on-site");
            case OfferProblem.FewerThanTaken(int asked, int taken, int held) ->
                say("fewer-than-taken", taken, asked, held, taken + held);
            case OfferProblem.ClosedLongBefore() -> say("closed-long-before");
            case OfferProblem.ClosesBeforeOpening() -> say("closes-before-opening");
            case OfferProblem.DecidedTooLate(var latest) -> say("decided-too-late", dates.day(latest));
            case OfferProblem.QueueClosesAfterStart(var latest) -> say("queue-closes-after-start", dates.day(latest));
            case OfferProblem.MeetingIsBooked(var day, int booked) -> say("meeting-is-booked", booked, dates.day(day));
            case OfferProblem.OccasionIsBooked(var day, int booked) ->
                say("occasion-is-booked", booked, dates.day(day));
            case OfferProblem.OccasionIsOver(var day) -> say("occasion-is-over", dates.dayAndYear(day));
            case OfferProblem.OccasionIsCancelled() -> say("occasion-is-cancelled");
        };
    }

    private String say(String key, Object... details) {
        return texts.getTranslation("publishing.problem." + key, locale, details);
    }

    /** What the field is called in a list of problems: "Träff 2, börjar". */
    String name(OfferField field, boolean severalOccasions) {
        String name = texts.getTranslation("publishing.field." + field.name(), locale);
        if (field.meeting() >= 0) {
            name = texts.getTranslation("publishing.field.of-meeting", locale, field.meeting() + 1, name);
        }
        if (field.occasion() >= 0 && severalOccasions) {
            name = texts.getTranslation("publishing.field.of-occasion", locale, field.occasion() + 1, name);
        }
        return name;
    }
}
