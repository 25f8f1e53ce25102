package se.goteborgsregionen.bredvid.shared.db;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How statements are written. jOOQ would set the longest GROUP_CONCAT around each statement that has one, as three
 * statements in one, which the driver refuses; each connection has it set once instead (application.yml).
 */
@Configuration
class StatementSettings {

    @Bean
    DefaultConfigurationCustomizer oneStatementAtATime() {
        return configuration -> configuration.settings().withRenderGroupConcatMaxLenSessionVariable(false);
    }
}
