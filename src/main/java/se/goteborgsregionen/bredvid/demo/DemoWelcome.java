package se.goteborgsregionen.bredvid.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.Texts;

/** Says on the console where the portal is, whom to sign in as and what to try. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final List<String> PEOPLE = List.of("anna", "karin", "johan", "eva");

    private final DemoRepository repository;
    private final Texts texts;
    private final Clock clock;
    private final String address;
    private final PrintStream console = System.out;

    DemoWelcome(DemoRepository repository, Texts texts, Clock clock, @Value("${bredvid.base-url}") String address) {
        this.repository = repository;
        this.texts = texts;
        this.clock = clock;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        say("");
        say("demo.running", address);
        say("demo.choose", address);
        PEOPLE.forEach(person -> say("demo.person." + person));
        say("demo.mail", address);
        LocalDate today = LocalDate.now(clock);
        repository.madeOn().filter(today::isAfter).ifPresent(day -> {
            long days = ChronoUnit.DAYS.between(day, today);
            say("demo.old", days);
        });
        say("demo.stop");
        say("");
    }

    private void say(String key, Object... parameters) {
        console.println(key.isEmpty() ? "" : texts.getTranslation(key, Texts.SWEDISH, parameters));
    }
}
