package se.goteborgsregionen.bredvid.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTest {

    @Test
    void keeps_a_page_of_the_portal_with_its_query() {
        assertThat(Destination.of("/utbud/3/9?visa=alla").path()).isEqualTo("/utbud/3/9?visa=alla");
        assertThat(Destination.of("mina-bokningar").path()).isEqualTo("/mina-bokningar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.se",
                "/\\example.se",
                "/utbud\r\nSet-Cookie: x=y",
                "/ utbud",
                "/logga-in?vidare=/",
                "/registrera",
                ""
            })
    void goes_to_the_first_page_rather_than_out_of_the_portal_or_round_in_a_ring(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo(Destination.START);
    }

    @Test
    void takes_the_path_of_an_address_and_leaves_the_host() {
        assertThat(Destination.ofAddress("https://evil.example/jag?a=1&continue")
                        .path())
                .isEqualTo("/jag?a=1");
    }

    @Test
    void takes_an_address_with_a_scheme_for_a_path_within_the_portal() {
        assertThat(Destination.of("https://evil.example").path()).isEqualTo("/https://evil.example");
    }
}
