package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingWarnings.Travel;
import se.goteborgsregionen.bredvid.booking.StaffQueries.Staff;

/** Takes places for several people of one manager, one after the other, inside one transaction. */
@Component
class StaffDesk {

    private final OccasionLocks locks;
    private final SituationReader situations;
    private final StaffQueries staff;
    private final HistoryQueries history;
    private final BookingDesk desk;

    StaffDesk(
            OccasionLocks locks,
            SituationReader situations,
            StaffQueries staff,
            HistoryQueries history,
            BookingDesk desk) {
        this.locks = locks;
        this.situations = situations;
        this.staff = staff;
        this.history = history;
        this.desk = desk;
    }

    /** @param confirmedNos who is to be booked although she has said no herself */
    record Wanted(long occasionId, List<Staff> people, Set<Long> confirmedNos) {}

    /**
     * Books each who can have a place.
     *
     * @param counted whether places were counted when looked at from outside the lock
     * @return empty when the occasion got or lost its limit meanwhile, so that the other lock is needed
     */
    Optional<StaffBooking> take(Actor actor, Wanted wanted, boolean counted) {
        lock(wanted, counted);
        Travel travel = history.travel();
        Map<Long, Instant> saidNo = staff.saidNo(
                wanted.occasionId(), wanted.people().stream().map(Staff::id).toList());
        List<StaffOutcome> people = new ArrayList<>();
        for (Staff person : wanted.people()) {
            Optional<Situation> seen = situations.read(wanted.occasionId(), person.id());
            List<Warning> warnings =
                    seen.map(situation -> BookingWarnings.of(situation, travel)).orElse(List.of());
            Instant saidNoAt = saidNo.get(person.id());
            Optional<BookingOutcome> outcome =
                    saidNoAt != null && !wanted.confirmedNos().contains(person.id())
                            ? Optional.of(new BookingOutcome.Refused(new Refusal.SaidNoBefore(saidNoAt), List.of()))
                            : desk.take(forOne(actor, wanted.occasionId(), person), counted);
            if (outcome.isEmpty()) {
                return Optional.empty();
            }
            people.add(said(person, outcome.get(), warnings, saidNoAt));
        }
        return Optional.of(new StaffBooking(null, people));
    }

    /** All at once and in the order of everybody else: one by one, two managers could wait for each other. */
    private void lock(Wanted wanted, boolean counted) {
        locks.lockAsCounted(wanted.occasionId(), counted);
        locks.lockPeople(wanted.people().stream().map(Staff::id).sorted().toList());
        TreeSet<Long> limited = new TreeSet<>();
        for (Staff person : wanted.people()) {
            Long workplace = person.workplaceId();
            if (workplace != null && person.mostAway() != null) {
                limited.add(workplace);
            }
        }
        locks.lockUnitDays(wanted.occasionId(), List.copyOf(limited));
    }

    /** Whoever leads her own unit books herself like anybody else: nobody answers for herself. */
    private static BookingDesk.Wanted forOne(Actor actor, long occasionId, Staff person) {
        ActingAs as = actor.is(person.id()) ? ActingAs.HERSELF : ActingAs.MANAGER;
        return new BookingDesk.Wanted(occasionId, person.id(), actor.id(), as, "", false, "");
    }

    private static StaffOutcome said(
            Staff person, BookingOutcome outcome, List<Warning> warnings, @Nullable Instant saidNoAt) {
        return switch (outcome) {
            case BookingOutcome.Confirmed confirmed ->
                new StaffOutcome(person.id(), person.name(), null, Set.of(), null, warnings, saidNoAt);
            case BookingOutcome.Requested requested ->
                new StaffOutcome(
                        person.id(), person.name(), null, requested.waitsFor(), requested.until(), warnings, saidNoAt);
            case BookingOutcome.Refused refused ->
                new StaffOutcome(person.id(), person.name(), refused.refusal(), Set.of(), null, warnings, saidNoAt);
            case BookingOutcome.Queued queued -> throw new IllegalStateException("Nobody was to be put in the queue");
        };
    }
}
