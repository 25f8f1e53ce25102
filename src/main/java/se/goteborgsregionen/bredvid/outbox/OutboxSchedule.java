package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of the sender: every few seconds one node of the cluster sends what is due, such as second attempts. */
@Configuration
class OutboxSchedule {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> sendOutbox(OutboxSender sender) {
        return Tasks.recurring("send-outbox", FixedDelay.of(PAUSE)).execute((instance, context) -> sender.sendDue());
    }
}
