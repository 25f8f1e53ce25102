package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one node of the cluster look twice a minute at what is due. */
@Configuration
class ClockworkSchedule {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> lookAtWhatIsDue(Clockwork clockwork) {
        return Tasks.recurring("booking-clockwork", FixedDelay.of(PAUSE))
                .execute((instance, context) -> clockwork.tick());
    }
}
