package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

/**
 * Figures for Prometheus: what waits, how old the oldest is (seconds), and how attempts end. The counters are this node's,
 * the queue is everybody's.
 */
@Component
class OutboxMeters {

    /** One look at the queue serves all the gauges of a scrape. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MeterRegistry meters;
    private final MailQueueQueries queue;
    private final Clock clock;
    private Look look = new Look(Instant.MIN, Map.of(), Map.of());

    OutboxMeters(MeterRegistry meters, MailQueueQueries queue, Clock clock) {
        this.meters = meters;
        this.queue = queue;
        this.clock = clock;
        for (Urgency urgency : Urgency.values()) {
            Gauge.builder("bredvid.mail.queue", () -> look().waiting.getOrDefault(urgency, 0))
                    .description("Mails that wait to go out")
                    .tag("urgency", urgency.name())
                    .register(meters);
            Gauge.builder("bredvid.mail.oldest", () -> look().ages.getOrDefault(urgency, 0L))
                    .description("Age of the oldest mail that waits for the portal")
                    .baseUnit("seconds")
                    .tag("urgency", urgency.name())
                    .register(meters);
        }
    }

    private record Look(Instant at, Map<Urgency, Integer> waiting, Map<Urgency, Long> ages) {}

    private synchronized Look look() {
        Instant now = clock.instant();
        if (look.at.equals(Instant.MIN) || look.at.plus(FRESH).isBefore(now)) {
            Map<Urgency, Long> ages = new EnumMap<>(Urgency.class);
            for (Urgency urgency : Urgency.values()) {
                Instant oldest = queue.oldestWaiting(urgency);
                ages.put(
                        urgency,
                        oldest == null ? 0 : Duration.between(oldest, now).toSeconds());
            }
            look = new Look(now, queue.waiting(), ages);
        }
        return look;
    }

    /** Notes one attempt, how long it took and how it ended. */
    void attempted(Duration took, Delivery delivery) {
        String outcome = switch (delivery) {
            case Delivery.Accepted accepted -> "sent";
            case Delivery.Refused refused -> "failed";
            case Delivery.Later later -> "retried";
            case Delivery.Unavailable unavailable -> "unavailable";
        };
        meters.timer("bredvid.mail.attempt", "outcome", outcome).record(took);
        meters.counter("bredvid.mail." + outcome).increment();
    }
}
