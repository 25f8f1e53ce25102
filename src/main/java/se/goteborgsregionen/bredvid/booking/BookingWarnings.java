package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.Situation.HeldMeeting;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.Where;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;

/** What somebody should know before she books. Pure functions; none of them refuses. */
final class BookingWarnings {

    private BookingWarnings() {}

    /** Minutes between two municipalities, either way. */
    record Travel(Map<Pair, Integer> minutes) {

        record Pair(long from, long to) {}

        int between(long one, long other) {
            return minutes.getOrDefault(new Pair(one, other), minutes.getOrDefault(new Pair(other, one), 0));
        }
    }

    /** All of them, the gravest first. */
    static List<Warning> of(Situation situation, Travel travel) {
        List<Warning> warnings = new ArrayList<>();
        situation
                .occasion()
                .target()
                .misses(TargetGroup.Effect.WARN, situation.person(), situation.history())
                .forEach(why -> warnings.add(new Warning.OutsideTargetGroup(why)));
        add(warnings, unitIsShort(situation));
        add(warnings, organiserDecides(situation));
        situation.held().forEach(held -> add(warnings, tightTravel(situation.occasion(), held, travel)));
        return List.copyOf(warnings);
    }

    private static void add(List<Warning> warnings, @Nullable Warning warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }

    /** On the worst of the days, without herself. */
    static @Nullable Warning unitIsShort(Situation situation) {
        Integer most = situation.person().mostAway();
        int away = situation.occasion().days().stream()
                .mapToInt(situation.away()::on)
                .max()
                .orElse(0);
        return most != null && away >= most ? new Warning.UnitIsShort(away, most) : null;
    }

    static @Nullable Warning organiserDecides(Situation situation) {
        Integer limit = situation.occasion().terms().noShowLimit();
        int absences = situation.history().absences();
        return limit != null && absences >= limit ? new Warning.OrganiserDecides(absences) : null;
    }

    /** Only from one place to another; whoever takes part digitally stays where she is. */
    private static @Nullable Warning tightTravel(OccasionFacts occasion, HeldMeeting held, Travel travel) {
        Long here = placeOf(occasion.where());
        Long there = placeOf(held.where());
        if (here == null || there == null) {
            return null;
        }
        int needed = travel.between(there, here);
        return occasion.meetings().stream()
                .map(meeting -> minutesBetween(meeting, held.meeting()))
                .filter(between -> between >= 0 && between < needed)
                .findFirst()
                .map(between -> new Warning.TightTravel(
                        held.bookingId(), held.title(), held.meeting().starts(), between, needed))
                .orElse(null);
    }

    private static @Nullable Long placeOf(Where where) {
        return where.form() == Form.DIGITAL ? null : where.municipalityId();
    }

    /** From the end of the one to the start of the other; negative when they overlap. */
    private static long minutesBetween(Meeting one, Meeting other) {
        long after = Duration.between(one.endsAt(), other.startsAt()).toMinutes();
        long before = Duration.between(other.endsAt(), one.startsAt()).toMinutes();
        return Math.max(after, before);
    }
}
