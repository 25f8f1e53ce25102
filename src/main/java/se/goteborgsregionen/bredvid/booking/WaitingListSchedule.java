package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

/**
 * No queue stays beside a free place. Whatever frees a place lets in the next at once; but somebody who was skipped may
 * become eligible by something that booking hears nothing of (a new profession, a confirmed account), so one node of the
 * cluster looks again every minute.
 */
@Configuration
class WaitingListSchedule {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> lookAtQueues(
            BookingRepository bookings, BookingDesk desk, RetriedTransaction transaction, Clock clock) {
        return Tasks.recurring("look-at-queues", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
            bookings.withQueueAndPlaces(now).forEach(occasionId -> transaction.run(() -> desk.letIn(occasionId)));
        });
    }
}
