package se.goteborgsregionen.bredvid.shared;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's one clock and the zone that its times on the wall are in. */
@Configuration
public class Time {

    /** Meetings, deadlines and "today" are in this zone, whatever zone the machine runs in. */
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Bean
    Clock clock() {
        return Clock.system(STOCKHOLM);
    }
}
