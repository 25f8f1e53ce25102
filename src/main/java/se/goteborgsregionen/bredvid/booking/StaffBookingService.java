package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.booking.Situation.Glance;
import se.goteborgsregionen.bredvid.booking.StaffQueries.Staff;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/** Books several of a manager's staff at once. Her booking is the release; each of them is told and may cancel. */
@Service
public class StaffBookingService {

    /** As many as can be booked together. */
    public static final int MOST_PEOPLE = 100;

    private final StaffQueries staff;
    private final SituationQueries occasions;
    private final StaffDesk desk;
    private final RetriedTransaction transaction;
    private final Clock clock;

    StaffBookingService(
            StaffQueries staff,
            SituationQueries occasions,
            StaffDesk desk,
            RetriedTransaction transaction,
            Clock clock) {
        this.staff = staff;
        this.occasions = occasions;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is done when not all of them can have a place. */
    public enum HowMany {
        /** Then nobody is booked. */
        ALL,
        /** Then those are booked who can, in the order they were named. */
        AS_MANY_AS_FIT
    }

    /**
     * How it would go if they were booked now, in this order: everything is done as {@link #book} does it, and undone. Nobody
     * is told.
     *
     * @param personIds staff of workplaces that the actor leads; twice the same is once
     * @throws AccessDeniedException for others than the manager of all of them
     */
    @MayCall(UNIT_MANAGER)
    public StaffBooking preview(Actor actor, long occasionId, List<Long> personIds) {
        return run(actor, occasionId, personIds, Set.copyOf(personIds), result -> true);
    }

    /**
     * Books them in one step.
     *
     * @param personIds staff of workplaces that the actor leads, in the order in which places are given; twice the same is once
     * @param confirmedNos those of them who have left or declined the occasion themselves and are to be booked all the same;
     *     others who have are refused with {@link Refusal.SaidNoBefore}
     * @throws AccessDeniedException for others than the manager of all of them
     */
    @MayCall(UNIT_MANAGER)
    public StaffBooking book(
            Actor actor, long occasionId, List<Long> personIds, HowMany howMany, Set<Long> confirmedNos) {
        StaffBooking result = run(
                actor,
                occasionId,
                personIds,
                confirmedNos,
                done -> howMany == HowMany.ALL && done.fit() < done.people().size());
        return howMany == HowMany.ALL
                        && result.refusal() == null
                        && result.fit() < result.people().size()
                ? new StaffBooking(new Refusal.NotAllFit(result.people().size(), result.fit()), result.people())
                : result;
    }

    private StaffBooking run(
            Actor actor, long occasionId, List<Long> personIds, Set<Long> confirmedNos, Predicate<StaffBooking> undo) {
        List<Staff> people = requireStaff(actor, personIds);
        if (people.size() > MOST_PEOPLE) {
            return nobody(new Refusal.NotAllFit(people.size(), MOST_PEOPLE));
        }
        if (people.isEmpty()) {
            return new StaffBooking(null, List.of());
        }
        StaffDesk.Wanted wanted = new StaffDesk.Wanted(occasionId, people, confirmedNos);
        Optional<StaffBooking> result = Optional.empty();
        while (result.isEmpty()) {
            Glance seen = occasions
                    .glance(occasionId, people.getFirst().id(), clock.instant())
                    .orElse(null);
            if (seen == null) {
                return nobody(new Refusal.NotPublished());
            }
            Optional<Optional<StaffBooking>> tried = transaction.runUnless(
                    done -> done.filter(undo).isPresent(), () -> desk.take(actor, wanted, seen.counted()));
            if (tried.isEmpty()) {
                return nobody(new Refusal.Busy());
            }
            result = tried.get();
        }
        return result.get();
    }

    private List<Staff> requireStaff(Actor actor, List<Long> personIds) {
        actor.id();
        Map<Long, Staff> found = staff.find(personIds);
        List<Staff> people = new ArrayList<>();
        for (long personId : personIds.stream().distinct().toList()) {
            Staff person = found.get(personId);
            if (person == null || !actor.mayLead(person.workplaceId())) {
                throw new AccessDeniedException("Only for the manager of all of them");
            }
            people.add(person);
        }
        return people;
    }

    private static StaffBooking nobody(@Nullable Refusal refusal) {
        return new StaffBooking(refusal, List.of());
    }
}
