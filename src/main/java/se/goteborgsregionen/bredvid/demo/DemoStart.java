package se.goteborgsregionen.bredvid.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty database with the demo world before the portal answers its first visitor. */
@Component
@Profile("demo")
class DemoStart implements SmartInitializingSingleton {

    private final DemoRepository repository;
    private final TransactionOperations transaction;
    private final DemoMorning morning;
    private final Clock clock;

    DemoStart(DemoRepository repository, TransactionOperations transaction, DemoMorning morning, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.morning = morning;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (repository.isEmpty()) {
            DemoWorld world = DemoWorld.on(LocalDate.now(clock), DemoWorld.SEED, repository.numbers());
            transaction.executeWithoutResult(status -> repository.store(world, clock.instant()));
            morning.pass(world);
        }
    }
}
