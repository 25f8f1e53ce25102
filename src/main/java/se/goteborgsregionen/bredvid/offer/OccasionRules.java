package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.shared.Time;

/** What must hold for an occasion that is to be published. Pure functions. */
final class OccasionRules {

    private OccasionRules() {}

    /**
     * Finds what is wrong with one occasion.
     *
     * @param index which occasion of the form, from 0
     * @param standing null for a new one
     */
    static void check(
            OfferRules.Problems problems,
            int index,
            OccasionForm occasion,
            @Nullable OccasionStanding standing,
            OfferVocabulary vocabulary,
            LocalDateTime now) {
        if (occasion.meetings().isEmpty()) {
            problems.add(OfferField.of(Name.MEETINGS, index), new OfferProblem.NoMeeting());
        }
        for (int meeting = 0; meeting < occasion.meetings().size(); meeting++) {
            times(problems, index, meeting, occasion.meetings(), standing, now);
        }
        removedMeetings(problems, index, occasion, standing);
        place(problems, index, occasion, vocabulary);
        capacity(problems, index, occasion, standing);
        OccasionTermsRules.check(problems, index, occasion, standing, now);
    }

    /** What is over can only be looked at. */
    static void unchanged(OfferRules.Problems problems, OccasionForm occasion, OccasionStanding standing) {
        if (!occasion.tidy().equals(standing.stored().tidy())) {
            problems.add(
                    OfferField.of(Name.OCCASIONS),
                    new OfferProblem.OccasionIsOver(
                            standing.meetings().getFirst().starts().toLocalDate()));
        }
    }

    private static void times(
            OfferRules.Problems problems,
            int index,
            int number,
            List<MeetingForm> meetings,
            @Nullable OccasionStanding standing,
            LocalDateTime now) {
        MeetingForm meeting = meetings.get(number);
        missing(problems, OfferField.of(Name.DAY, index, number), meeting.day());
        missing(problems, OfferField.of(Name.STARTS, index, number), meeting.starts());
        missing(problems, OfferField.of(Name.ENDS, index, number), meeting.ends());
        LocalDateTime starts = meeting.startsAt();
        LocalDateTime ends = meeting.endsAt();
        if (starts != null) {
            skipped(problems, OfferField.of(Name.STARTS, index, number), starts);
            if (starts.isBefore(now) && !stands(meeting, standing)) {
                problems.add(OfferField.of(Name.DAY, index, number), new OfferProblem.InThePast());
            }
        }
        if (ends != null) {
            skipped(problems, OfferField.of(Name.ENDS, index, number), ends);
        }
        if (starts == null || ends == null) {
            return;
        }
        if (!starts.isBefore(ends)) {
            problems.add(OfferField.of(Name.ENDS, index, number), new OfferProblem.EndsBeforeStart());
        }
        for (int other = 0; other < number; other++) {
            if (overlap(meeting, meetings.get(other))) {
                problems.add(OfferField.of(Name.STARTS, index, number), new OfferProblem.Overlaps(other + 1));
            }
        }
    }

    private static void missing(OfferRules.Problems problems, OfferField field, @Nullable Object typed) {
        if (typed == null) {
            problems.add(field, new OfferProblem.Missing());
        }
    }

    private static void skipped(OfferRules.Problems problems, OfferField field, LocalDateTime time) {
        ZoneOffsetTransition transition = Time.STOCKHOLM.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            problems.add(
                    field,
                    new OfferProblem.ClockSkipsIt(
                            transition.getDateTimeBefore().toLocalTime(),
                            transition.getDateTimeAfter().toLocalTime()));
        }
    }

    private static boolean stands(MeetingForm meeting, @Nullable OccasionStanding standing) {
        return standing != null
                && standing.meetings().stream()
                        .anyMatch(stored -> meeting.id() != null
                                && stored.id() == meeting.id()
                                && stored.starts().equals(meeting.startsAt()));
    }

    private static boolean overlap(MeetingForm one, MeetingForm other) {
        LocalDateTime otherStarts = other.startsAt();
        LocalDateTime otherEnds = other.endsAt();
        return otherStarts != null
                && otherEnds != null
                && Objects.requireNonNull(one.startsAt()).isBefore(otherEnds)
                && otherStarts.isBefore(Objects.requireNonNull(one.endsAt()));
    }

    private static void removedMeetings(
            OfferRules.Problems problems, int index, OccasionForm occasion, @Nullable OccasionStanding standing) {
        if (standing == null || standing.told() == 0) {
            return;
        }
        for (Meeting stored : standing.meetings()) {
            if (occasion.meetings().stream()
                    .noneMatch(meeting -> meeting.id() != null && meeting.id() == stored.id())) {
                problems.add(
                        OfferField.of(Name.MEETINGS, index),
                        new OfferProblem.MeetingIsBooked(stored.starts().toLocalDate(), standing.told()));
            }
        }
    }

    private static void place(
            OfferRules.Problems problems, int index, OccasionForm occasion, OfferVocabulary vocabulary) {
        if (occasion.onSite()) {
            if (occasion.address().isBlank()) {
                problems.add(OfferField.of(Name.ADDRESS, index), new OfferProblem.Missing());
            }
            missing(problems, OfferField.of(Name.MUNICIPALITY, index), occasion.municipalityId());
            if (occasion.municipalityId() != null
                    && !vocabulary.municipalities().contains(occasion.municipalityId())) {
                problems.add(OfferField.of(Name.MUNICIPALITY, index), new OfferProblem.NoLongerThere());
            }
        }
        if (occasion.digital()) {
            if (occasion.digitalLink().isBlank()) {
                problems.add(OfferField.of(Name.LINK, index), new OfferProblem.Missing());
            } else if (!OfferRules.isSecureLink(occasion.digitalLink())) {
                problems.add(OfferField.of(Name.LINK, index), new OfferProblem.NotALink());
            }
        }
    }

    private static void capacity(
            OfferRules.Problems problems, int index, OccasionForm occasion, @Nullable OccasionStanding standing) {
        OfferField field = OfferField.of(Name.CAPACITY, index);
        if (occasion.unlimited()) {
            if (!occasion.digital()) {
                problems.add(field, new OfferProblem.UnlimitedOnSite());
            }
            return;
        }
        Integer places = occasion.capacity();
        if (places == null) {
            problems.add(field, new OfferProblem.Missing());
        } else if (places < 1 || places > OfferRules.MOST_PLACES) {
            problems.add(field, new OfferProblem.OutOfRange(1, OfferRules.MOST_PLACES));
        } else if (standing != null && places < standing.taken() + standing.held()) {
            problems.add(field, new OfferProblem.FewerThanTaken(places, standing.taken(), standing.held()));
        }
    }
}
