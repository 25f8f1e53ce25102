package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

/**
 * Whether mail goes out. DEGRADED and not DOWN when it does not: people can still find and book, and a load balancer that
 * dropped every node for a stuck mail server would take that from them. What waits for a receiving host, and what may wait
 * until it is quiet, is no sign of illness.
 */
@Component
class MailQueueHealthIndicator implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final MailQueueQueries queue;
    private final MailSettings settings;
    private final Clock clock;

    MailQueueHealthIndicator(MailQueueQueries queue, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Urgency urgency : List.of(Urgency.NOW, Urgency.SOON)) {
            Instant oldest = queue.oldestWaiting(urgency);
            Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
            health.withDetail("oldest " + urgency, age.toSeconds() + " s");
            if (age.compareTo(settings.longestWait()) > 0) {
                health.status(DEGRADED);
            }
        }
        return health.build();
    }
}
