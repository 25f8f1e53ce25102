package se.goteborgsregionen.bredvid.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the sender is set up with. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class OutboxSchedule {}
