package se.goteborgsregionen.bredvid.shared.db;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class RetriedTransactionDbTest {

    @Autowired
    private RetriedTransaction transaction;

    @Autowired
    private TransactionTemplate outer;

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void tries_again_until_it_works() {
        assertThat(transaction.run(() -> tries.get() < 2 ? deadlock() : "done")).contains("done");
    }

    @Test
    void gives_up_after_four_tries() {
        assertThat(transaction.run(this::deadlock)).isEmpty();
        assertThat(tries).hasValue(4);
    }

    @Test
    void leaves_the_trying_to_whoever_began_the_transaction() {
        assertThatThrownBy(() -> outer.execute(began -> transaction.run(this::deadlock)))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void tries_all_of_it_again_where_one_stands_in_another() {
        assertThat(transaction.run(() -> transaction
                        .run(() -> tries.get() < 2 ? deadlock() : "done")
                        .orElse("cut off")))
                .contains("done");
        assertThat(tries).hasValue(2);
    }

    private String deadlock() {
        tries.incrementAndGet();
        throw new CannotAcquireLockException("", new SQLException("Deadlock", "40001", 1213));
    }
}
