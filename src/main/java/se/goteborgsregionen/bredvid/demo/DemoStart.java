package se.goteborgsregionen.bredvid.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.offer.Status;

/** Fills an empty database with the demo world before the portal answers its first visitor. */
@Component
@Profile("demo")
class DemoStart implements SmartInitializingSingleton {

    private final DemoRepository repository;
    private final TransactionOperations transaction;
    private final InvitationService invitations;
    private final DemoAttendanceRepository attendance;
    private final DemoMorning morning;
    private final DemoPlaces places;
    private final DemoHistories histories;
    private final Clock clock;

    DemoStart(
            DemoRepository repository,
            TransactionOperations transaction,
            InvitationService invitations,
            DemoAttendanceRepository attendance,
            DemoMorning morning,
            DemoPlaces places,
            DemoHistories histories,
            Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.invitations = invitations;
        this.attendance = attendance;
        this.morning = morning;
        this.places = places;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (repository.isEmpty()) {
            DemoWorld world = DemoWorld.on(LocalDate.now(clock), DemoWorld.SEED, repository.numbers());
            transaction.executeWithoutResult(status -> store(world));
            morning.pass(world);
            places.fill(world);
            histories.pass(world);
        }
    }

    /** Whoever has a place on an occasion to come has been invited to it, long before the portal began. */
    private void store(DemoWorld world) {
        repository.store(world, clock.instant());
        attendance.store(world.attendance());
        world.occasions().stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED
                        && !occasion.end().toLocalDate().isBefore(world.day()))
                .forEach(occasion -> invitations.takenOver(occasion.id()));
    }
}
