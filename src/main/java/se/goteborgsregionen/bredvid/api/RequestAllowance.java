package se.goteborgsregionen.bredvid.api;

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
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;

/**
 * How often a program may ask: so many times a minute with one token, and twice as often by all of a person's tokens
 * together. Never counted by network address, which a whole municipality may share. Each node counts for itself.
 */
@Component
class RequestAllowance {

    static final int A_MINUTE_BY_TOKEN = 120;

    static final int A_MINUTE_BY_PERSON = 240;

    /** Whoever asked the longest ago is forgotten first, and would have all of her allowance back anyway. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Long, Bucket> ofTokens = remembered();
    private final Map<Long, Bucket> ofPeople = remembered();
    private final TimeMeter time;

    RequestAllowance(Clock clock) {
        this.time = new ByClock(clock);
    }

    private static Map<Long, Bucket> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
                return size() > MOST_REMEMBERED;
            }
        });
    }

    /** Zero where the request may pass, otherwise how long to wait before the next. */
    Duration take(Bearer bearer) {
        Duration wait = take(ofTokens, bearer.tokenId(), A_MINUTE_BY_TOKEN);
        return wait.isPositive() ? wait : take(ofPeople, bearer.personId(), A_MINUTE_BY_PERSON);
    }

    private Duration take(Map<Long, Bucket> buckets, long id, int aMinute) {
        Bucket bucket = buckets.computeIfAbsent(id, first -> bucket(aMinute));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(int aMinute) {
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
