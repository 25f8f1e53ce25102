package se.goteborgsregionen.bredvid.booking;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.shared.TestClock;

/**
 * Random histories, each of fifty steps, run against the portal on its database and against {@link ModelledBookings}; after
 * every step both must say the same, and what must always hold must hold. A failure names its seed; run that alone with
 * {@code -Dhistory.seed=…}. The ten thousand can be run piece by piece with {@code -Dhistory.from=…} and
 * {@code -Dhistory.many=…}.
 */
@PortalTest
class HistoryDbTest {

    private static final int STEPS = 50;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void two_hundred_histories_end_as_the_model_says() {
        Long one = Long.getLong("history.seed");
        if (one != null) {
            run(one);
        } else {
            LongStream.rangeClosed(1, 200).forEach(this::run);
        }
    }

    @Test
    @Tag("slow")
    void ten_thousand_histories_end_as_the_model_says() {
        long from = Long.getLong("history.from", 1_000);
        LongStream.range(from, from + Long.getLong("history.many", 10_000)).forEach(this::run);
    }

    private void run(long seed) {
        History history = new History(portal, new Random(seed));
        try {
            for (int step = 0; step < STEPS; step++) {
                history.step();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("History " + seed + ": " + String.join(", ", history.told()), e);
        } finally {
            history.forget();
        }
    }
}
