package se.goteborgsregionen.bredvid;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** The portal. */
@SpringBootApplication
public class Bredvid {

    private static final int EXIT_FOR_CONFIGURATION = 78;

    public static void main(String[] arguments) {
        SpringApplication portal = new SpringApplication(Bredvid.class);
        portal.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) Bredvid::stopOnFaults);
        portal.run(arguments);
    }

    private static void stopOnFaults(ApplicationEnvironmentPreparedEvent event) {
        List<String> faults = ConfigurationFaults.in(event.getEnvironment());
        if (!faults.isEmpty()) {
            System.err.println("Bredvid does not start:");
            faults.forEach(fault -> System.err.println("  - " + fault));
            System.exit(EXIT_FOR_CONFIGURATION);
        }
    }
}
