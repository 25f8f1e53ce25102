package se.goteborgsregionen.bredvid.api;

import java.time.Clock;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.shared.Time;

/** Every night, on one machine of the cluster: away with the answers that nobody can ask for again. */
@Configuration
class ApiCleaning {

    @Bean
    RecurringTask<Void> apiCleaningTask(IdempotencyRepository keys, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("api-cleaning", Schedules.daily(Time.STOCKHOLM, LocalTime.of(3, 35)))
                .execute((task, context) -> transaction.executeWithoutResult(
                        status -> keys.removeFrom(clock.instant().minus(KeptAnswers.KEPT))));
    }
}
