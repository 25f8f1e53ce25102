package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.shared.Time;

/** Every night, on one machine of the cluster: away with the links in mails by which nobody can answer any more. */
@Configuration
class BookingCleaning {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> bookingCleaningTask(AnswerLinkRepository links, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("booking-cleaning", Schedules.daily(Time.STOCKHOLM, LocalTime.of(3, 50)))
                .execute((task, context) -> transaction.executeWithoutResult(
                        status -> links.deleteExpired(clock.instant().minus(KEPT))));
    }
}
