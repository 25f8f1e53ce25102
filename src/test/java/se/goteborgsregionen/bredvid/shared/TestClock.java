package se.goteborgsregionen.bredvid.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. It begins on Thursday 22 October 2026 at 13.18 in Stockholm. */
public class TestClock extends Clock {

    public static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 10, 22, 13, 18);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(BEGINNING.atZone(Time.STOCKHOLM).toInstant());

    @Override
    public ZoneId getZone() {
        return Time.STOCKHOLM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(LocalDateTime timeInStockholm) {
        now.set(timeInStockholm.atZone(Time.STOCKHOLM).toInstant());
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        set(BEGINNING);
    }
}
