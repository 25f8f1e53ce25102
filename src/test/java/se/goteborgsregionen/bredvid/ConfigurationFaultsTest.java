package se.goteborgsregionen.bredvid;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationFaultsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://db:3306/bredvid")
            .withProperty("spring.datasource.username", "bredvid")
            .withProperty("spring.datasource.password", "et-langt-och-eget-ord")
            .withProperty("bredvid.base-url", "https://bredvid.gr.se")
            .withProperty("bredvid.mail.transport", "smtp")
            .withProperty("bredvid.mail.from", "Bredvid <bredvid@gr.se>")
            .withProperty("bredvid.mail.domain", "gr.se")
            .withProperty("spring.mail.host", "mail.gr.se");

    @Test
    void starts_with_a_complete_environment() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void names_every_missing_value_at_once() {
        assertThat(ConfigurationFaults.in(new MockEnvironment(), false))
                .anyMatch(fault -> fault.startsWith("SPRING_DATASOURCE_URL is missing"))
                .anyMatch(fault -> fault.startsWith("SPRING_DATASOURCE_PASSWORD is missing"))
                .anyMatch(fault -> fault.startsWith("SPRING_MAIL_HOST is missing"))
                .anyMatch(fault -> fault.startsWith("BREDVID_MAIL_FROM is missing"));
    }

    @Test
    void refuses_a_well_known_or_short_password() {
        environment.setProperty("spring.datasource.password", "only-on-this-machine");
        assertThat(faults()).singleElement().asString().startsWith("SPRING_DATASOURCE_PASSWORD");
        environment.setProperty("spring.datasource.password", "elvatecken.");
        assertThat(faults()).hasSize(1);
    }

    @Test
    void refuses_to_start_without_a_mail_server() {
        environment.setProperty("spring.mail.host", "");
        assertThat(faults()).containsExactly("SPRING_MAIL_HOST is missing: set it to the mail server.");
    }

    @Test
    void sends_no_password_to_the_mail_server_that_could_be_read_on_its_way() {
        environment.setProperty("spring.mail.username", "bredvid");
        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.contains("SPRING_MAIL_PASSWORD belong together"));
        environment.setProperty("spring.mail.password", "hemligt");
        environment.setProperty("bredvid.mail.encryption", "starttls-if-offered");
        assertThat(faults()).singleElement().asString().startsWith("SPRING_MAIL_PASSWORD could be read");
        environment.setProperty("bredvid.mail.encryption", "starttls");
        assertThat(faults()).isEmpty();
    }

    @Test
    void says_which_values_of_the_mail_server_mean_nothing() {
        environment.setProperty("spring.mail.port", "smtp");
        environment.setProperty("bredvid.mail.encryption", "ssl");
        environment.setProperty("bredvid.mail.senders", "0");
        assertThat(faults())
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("SPRING_MAIL_PORT must be"))
                .anyMatch(fault -> fault.startsWith("BREDVID_MAIL_ENCRYPTION must be"))
                .anyMatch(fault -> fault.startsWith("BREDVID_MAIL_SENDERS must be"));
    }

    @Test
    void says_in_one_sentence_that_the_port_is_taken() throws IOException {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        try (ServerSocket other = new ServerSocket(0)) {
            demo.setProperty("server.port", Integer.toString(other.getLocalPort()));

            assertThat(ConfigurationFaults.in(demo, true))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void wants_a_name_for_the_first_administrator() {
        environment.setProperty("bredvid.first-administrator.email", "forsta@gr.example");
        assertThat(faults()).singleElement().asString().contains("BREDVID_FIRST_ADMINISTRATOR_GIVEN_NAME");
        environment.setProperty("bredvid.first-administrator.given-name", "Eva");
        environment.setProperty("bredvid.first-administrator.family-name", "Sandström");
        assertThat(faults()).isEmpty();
    }

    @Test
    void says_once_that_the_portals_address_is_missing() {
        environment.setProperty("bredvid.base-url", "");
        assertThat(faults()).singleElement().asString().startsWith("BREDVID_BASE_URL is missing");
        environment.setProperty("bredvid.base-url", "http://bredvid.gr.se");
        assertThat(faults()).singleElement().asString().contains("https://");
    }

    @Test
    void refuses_the_demo_world_in_the_production_jar() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(ConfigurationFaults.in(demo, false))
                .singleElement()
                .asString()
                .contains("production jar");
        assertThat(ConfigurationFaults.in(demo, true)).isEmpty();
    }

    @Test
    void refuses_to_write_the_demo_world_into_a_named_database() {
        environment.setActiveProfiles("demo");
        assertThat(ConfigurationFaults.in(environment, true))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void refuses_an_address_without_encryption() {
        environment.setProperty("bredvid.base-url", "http://bredvid.gr.se");
        assertThat(faults()).singleElement().asString().contains("https://");
    }

    @Test
    void refuses_the_example_sender() {
        environment.setProperty("bredvid.mail.from", "Bredvid <bredvid@gr.example>");
        environment.setProperty("bredvid.mail.domain", "gr.example");
        assertThat(faults()).hasSize(2);
    }

    @Test
    void refuses_half_a_mailbox_for_replies_and_one_without_encryption() {
        environment.setProperty("bredvid.inbound.password", "hemligt");
        assertThat(faults()).singleElement().asString().contains("BREDVID_INBOUND_HOST");

        environment.setProperty("bredvid.inbound.host", "imap.gr.se");
        assertThat(faults()).hasSize(2).anySatisfy(fault -> assertThat(fault).contains("BREDVID_INBOUND_AUTHSERVID"));

        environment.setProperty("bredvid.inbound.username", "svar");
        environment.setProperty("bredvid.inbound.authserv-id", "mx.gr.se");
        assertThat(faults()).isEmpty();

        environment.setProperty("bredvid.inbound.security", "NONE");
        assertThat(faults()).singleElement().asString().contains("BREDVID_INBOUND_SECURITY");
    }

    private List<String> faults() {
        return ConfigurationFaults.in(environment, false);
    }
}
