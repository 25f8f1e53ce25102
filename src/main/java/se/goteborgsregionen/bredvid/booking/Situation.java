package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Status;

/**
 * All that {@link BookingRules} look at when one person wants a place of one occasion, as read at one moment.
 *
 * @param own the person's active booking of this occasion; null without one
 * @param held meetings of her other bookings that hold a place, at least those near the occasion's
 * @param history what she has been to; empty unless a rule of the offer asks for it
 * @param places who has and who is promised the occasion's places
 * @param away how many of her unit are away on each of the occasion's days; empty unless the unit has a limit
 */
record Situation(
        OccasionFacts occasion,
        PersonFacts person,
        @Nullable OwnBooking own,
        List<HeldMeeting> held,
        History history,
        Places places,
        Away away) {

    /** In the last of it, a freed place goes to whoever of the queue presses first (rules.md, Waiting list). */
    static final Duration LAST_HOURS = Duration.ofHours(2);

    /** With nothing known beyond what every booking needs. */
    Situation(OccasionFacts occasion, PersonFacts person, @Nullable OwnBooking own, List<HeldMeeting> held) {
        this(occasion, person, own, held, History.NONE, Places.of(occasion), Away.NOBODY);
    }

    /** The same as if she had no booking of the occasion yet. */
    Situation asIfNew() {
        return new Situation(occasion, person, null, held, history, places, away);
    }

    /** The same without one of her other bookings, which she gives up for this. */
    Situation without(long otherBookingId) {
        List<HeldMeeting> others = held.stream()
                .filter(meeting -> meeting.bookingId() != otherBookingId)
                .toList();
        return new Situation(occasion, person, own, others, history, places, away);
    }

    /** Places that this person could have right now. */
    int free() {
        return places.freeFor(person.organisationId());
    }

    /**
     * @param organiserId the organisation behind the offer
     * @param status PUBLISHED only if the offer is published too
     * @param capacity null: unlimited
     * @param held allotted places that nobody has filled
     * @param opens null: open since it was published
     */
    record OccasionFacts(
            long id,
            long offerId,
            long organiserId,
            Status status,
            String cancelMessage,
            @Nullable Integer capacity,
            int taken,
            int waiting,
            int held,
            @Nullable Instant opens,
            Instant closes,
            List<Meeting> meetings,
            Where where,
            TargetGroup target,
            BookingTerms terms) {

        Instant starts() {
            return meetings.getFirst().startsAt().toInstant();
        }

        /** When the queue closes: as set, by default at the start. */
        Instant queueCloses() {
            Instant set = terms.queueCloses();
            return set == null ? starts() : set;
        }

        /** Whether it is so late that free places are for whoever of the queue presses first. */
        boolean inLastHours(Instant now) {
            return !now.isBefore(starts().minus(LAST_HOURS));
        }

        /** The days on which somebody who takes part is away from work, in Stockholm. */
        List<LocalDate> days() {
            return meetings.stream().flatMap(Away::daysOf).distinct().sorted().toList();
        }
    }

    /** @param municipalityId null where nobody has to go anywhere */
    record Where(Form form, @Nullable Long municipalityId) {}

    /**
     * @param professionId null when her profile names none
     * @param licensed whether that profession is a licensed one
     * @param workplaceId where she works; null without a workplace
     * @param organisationId whose workplace that is; null without a workplace
     * @param mostAway as many of the workplace as may be away on one day; null: no limit
     */
    record PersonFacts(
            long id,
            Standing standing,
            @Nullable Long professionId,
            boolean licensed,
            @Nullable Long workplaceId,
            @Nullable Long organisationId,
            @Nullable Integer mostAway) {}

    /** Where a person's account stands; the same words as in the database. */
    enum Standing {
        ACTIVE,
        AWAITING_MANAGER,
        INACTIVE
    }

    /** The person's booking of the occasion in question. */
    record OwnBooking(long id, BookingState state) {}

    /** A meeting that the person has a place at. */
    record HeldMeeting(long bookingId, String title, Meeting meeting, Where where) {}

    /**
     * @param areas those that she works in
     * @param attended offers that she has been to, as marked by their organisers
     * @param requiredTitles titles of the offers of which the offer asks that she has been to one
     * @param absences occasions in the last year that she stayed away from without excuse
     */
    record History(Set<Long> areas, Set<Long> attended, List<String> requiredTitles, int absences) {

        static final History NONE = new History(Set.of(), Set.of(), List.of(), 0);
    }

    /**
     * What a look from outside the lock sees: who is concerned, and whether the door is open at all.
     *
     * @param workplaceId the person's
     * @param capacity null: unlimited
     * @param opens null: open since it was published
     * @param made what she has booked for herself of late ({@link Pace})
     */
    record Glance(
            long organiserId,
            @Nullable Long workplaceId,
            boolean published,
            @Nullable Integer capacity,
            int taken,
            @Nullable Instant opens,
            Instant closes,
            HistoryQueries.Made made) {

        /** Whether places are counted, so that whoever wants one must wait for the occasion's lock. */
        boolean counted() {
            return capacity != null;
        }

        /** Whether there seems to be a place for somebody; if not, the lock is not worth waiting for. */
        boolean promising(Instant now) {
            boolean open = (opens == null || !now.isBefore(opens)) && now.isBefore(closes);
            return published && open && (capacity == null || taken < capacity);
        }
    }

    /** How many others of a unit hold places on each day. */
    record Away(Map<LocalDate, Integer> others) {

        static final Away NOBODY = new Away(Map.of());

        int on(LocalDate day) {
            return others.getOrDefault(day, 0);
        }

        /** The days that a meeting touches, in Stockholm; one that ends at midnight does not touch the next. */
        static java.util.stream.Stream<LocalDate> daysOf(Meeting meeting) {
            LocalDate first = meeting.starts().toLocalDate();
            LocalDate last = meeting.ends().minusNanos(1).toLocalDate();
            return first.datesUntil(last.plusDays(1));
        }
    }
}
