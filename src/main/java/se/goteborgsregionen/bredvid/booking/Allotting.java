package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.Places.Filled;

/** Holds places for organisations and lets them go again. Inside the transaction, under the occasion's lock. */
@Component
class Allotting {

    private final OccasionLocks locks;
    private final AllotmentRepository allotments;
    private final SituationQueries occasions;
    private final WaitingList waitingList;
    private final AuditLog audit;
    private final Clock clock;

    Allotting(
            OccasionLocks locks,
            AllotmentRepository allotments,
            SituationQueries occasions,
            WaitingList waitingList,
            AuditLog audit,
            Clock clock) {
        this.locks = locks;
        this.allotments = allotments;
        this.occasions = occasions;
        this.waitingList = waitingList;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets go what is due, one stage after the other, and feeds the queue once. */
    void releaseDue(long occasionId) {
        locks.lock(occasionId);
        Instant now = clock.instant();
        boolean released = false;
        for (Filled due = nextDue(occasionId, now); due != null; due = nextDue(occasionId, now)) {
            release(occasionId, due, null, now);
            released = true;
        }
        if (released) {
            waitingList.placeFreed(occasionId);
        }
    }

    /** The organiser lets one go before its time. */
    void releaseNow(long occasionId, long allotmentId, long actorId) {
        locks.lock(occasionId);
        for (Filled filled : allotments.places(occasionId).ledger()) {
            if (filled.allotment().id() == allotmentId && !filled.allotment().released()) {
                release(occasionId, filled, actorId, clock.instant());
                waitingList.placeFreed(occasionId);
            }
        }
    }

    private @Nullable Filled nextDue(long occasionId, Instant now) {
        return allotments.places(occasionId).ledger().stream()
                .filter(filled -> !filled.allotment().released())
                .filter(filled -> !now.isBefore(filled.allotment().releaseAt()))
                .findFirst()
                .orElse(null);
    }

    private void release(long occasionId, Filled filled, @Nullable Long actorId, Instant now) {
        Allotment allotment = filled.allotment();
        int givenOn = filled.open();
        allotments.release(allotment.id(), filled.filled(), givenOn, now);
        Long next = allotment.nextId();
        if (next != null && isHeld(occasionId, next)) {
            allotments.add(next, givenOn);
        }
        audit.record(
                actorId,
                "occasion.allotment_released",
                AuditLog.Subject.OCCASION,
                occasionId,
                null,
                organiserOf(occasionId),
                givenOn + "");
    }

    private boolean isHeld(long occasionId, long allotmentId) {
        return allotments.ofOccasion(occasionId).stream()
                .anyMatch(other -> other.id() == allotmentId && !other.released());
    }

    /**
     * Puts others in the place of those that have not been released yet.
     *
     * @param stages in the order of their release; what is left of one goes on to the next where that is wanted
     * @return why not; null when it was done
     */
    @Nullable
    Refusal hold(long occasionId, List<Stage> stages, long actorId) {
        locks.lock(occasionId);
        Refusal bad = StageRules.refuse(
                stages,
                clock.instant(),
                occasions.readOccasion(occasionId).orElseThrow().starts());
        if (bad != null) {
            return bad;
        }
        for (int i = 0; i < stages.size(); i++) {
            if (!allotments.allKnown(stages.get(i).organisations())) {
                return new Refusal.BadStage(i + 1, StageFault.UNKNOWN_ORGANISATION);
            }
        }
        Places now = allotments.places(occasionId);
        Places then = new Places(now.capacity(), now.taken(), with(now.allotments(), stages), now.holdings());
        Integer capacity = then.capacity();
        if (capacity == null || then.taken() + then.held() > capacity) {
            return new Refusal.TooFewPlaces(then.taken(), then.held());
        }
        allotments.deleteUnreleased(occasionId);
        Long next = null;
        for (Stage stage : stages.reversed()) {
            next = allotments.insert(
                    occasionId, stage.places(), stage.organisations(), stage.releaseAt(), stage.goesOn() ? next : null);
        }
        audit.record(
                actorId,
                "occasion.allotted",
                AuditLog.Subject.OCCASION,
                occasionId,
                null,
                organiserOf(occasionId),
                stages.stream().mapToInt(Stage::places).sum() + "");
        waitingList.placeFreed(occasionId);
        return null;
    }

    private static List<Allotment> with(List<Allotment> before, List<Stage> stages) {
        Stream<Allotment> released = before.stream().filter(Allotment::released);
        Stream<Allotment> wanted = stages.stream()
                .map(stage -> new Allotment(0, stage.places(), stage.organisations(), stage.releaseAt(), null, null));
        return Stream.concat(released, wanted)
                .sorted(Comparator.comparing(Allotment::releaseAt))
                .toList();
    }

    private long organiserOf(long occasionId) {
        return occasions.readOccasion(occasionId).orElseThrow().organiserId();
    }
}
