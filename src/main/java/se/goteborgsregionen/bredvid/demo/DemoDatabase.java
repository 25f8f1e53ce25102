package se.goteborgsregionen.bredvid.demo;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the demo world the portal brings its own database server. */
@Configuration
@Profile("demo")
class DemoDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${bredvid.data-folder}") Path dataFolder) {
        return EmbeddedDatabase.startIn(dataFolder.resolve("mariadb"));
    }

    /** Empties the database first when a new demo world is asked for ({@code ./bredvid run --fresh}). */
    @Bean
    FlywayMigrationStrategy beginAnewWhenAsked(@Value("${bredvid.fresh:false}") boolean fresh) {
        return flyway -> {
            if (fresh) {
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .load()
                        .clean();
            }
            flyway.migrate();
        };
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.USER;
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
