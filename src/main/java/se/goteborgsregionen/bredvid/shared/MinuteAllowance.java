package se.goteborgsregionen.bredvid.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** So many times a minute for each id, by the portal's clock. Each node counts for itself. */
public final class MinuteAllowance {

    /** Whoever asked the longest ago is forgotten first, and would have all of her allowance back anyway. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Long, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    private final int aMinute;
    private final TimeMeter time;

    public MinuteAllowance(int aMinute, Clock clock) {
        this.aMinute = aMinute;
        this.time = new ByClock(clock);
    }

    /** Zero where the request may pass, otherwise how long to wait before the next. */
    public Duration take(long id) {
        ConsumptionProbe probe = buckets.computeIfAbsent(id, first -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The portal's one clock, in Bucket4j's terms. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
