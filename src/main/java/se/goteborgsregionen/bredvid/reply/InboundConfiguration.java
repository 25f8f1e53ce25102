package se.goteborgsregionen.bredvid.reply;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads from the environment which mailbox is read. */
@Configuration
class InboundConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    InboundSettings inboundSettings(Environment environment, @Value("${bredvid.mail.domain}") String mailDomain) {
        InboundSettings.Security security = environment.getProperty(
                "bredvid.inbound.security", InboundSettings.Security.class, InboundSettings.Security.IMPLICIT_TLS);
        int port = security == InboundSettings.Security.IMPLICIT_TLS ? 993 : 143;
        return new InboundSettings(
                environment.getProperty("bredvid.inbound.host", ""),
                environment.getProperty("bredvid.inbound.port", Integer.class, port),
                environment.getProperty("bredvid.inbound.username", ""),
                environment.getProperty("bredvid.inbound.password", ""),
                security,
                environment.getProperty("bredvid.inbound.folder", "INBOX"),
                environment.getProperty("bredvid.inbound.done-folder", ""),
                environment.getProperty("bredvid.inbound.authserv-id", ""),
                mailDomain,
                PAUSE);
    }
}
