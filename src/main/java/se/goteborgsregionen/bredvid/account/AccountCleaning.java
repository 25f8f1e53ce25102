package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.shared.Time;

/** Every night, on one machine of the cluster: away with links, registrations, devices and tokens that nobody can use any more. */
@Configuration
class AccountCleaning {

    /** A stale link can still say where a new one is to go. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> accountCleaningTask(
            SignInLinkRepository links,
            DeviceRepository devices,
            ApiTokenRepository tokens,
            TransactionTemplate transaction,
            Clock clock) {
        return Tasks.recurring("account-cleaning", Schedules.daily(Time.STOCKHOLM, LocalTime.of(3, 20)))
                .execute((task, context) -> transaction.executeWithoutResult(status -> {
                    Instant now = clock.instant();
                    links.removeBefore(now.minus(KEPT));
                    devices.removeBefore(now);
                    tokens.removeEndedBefore(now.minus(KEPT));
                }));
    }
}
