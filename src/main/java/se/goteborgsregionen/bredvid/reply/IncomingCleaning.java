package se.goteborgsregionen.bredvid.reply;

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

/** Every night, on one machine of the cluster: away with mail that came in and that nobody has to decide about any more. */
@Configuration
class IncomingCleaning {

    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> incomingCleaningTask(IncomingRepository mails, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("incoming-cleaning", Schedules.daily(Time.STOCKHOLM, LocalTime.of(4, 10)))
                .execute((task, context) -> transaction.executeWithoutResult(
                        status -> mails.deleteHandledBefore(clock.instant().minus(KEPT))));
    }
}
