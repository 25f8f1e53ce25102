package se.goteborgsregionen.bredvid.account;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailAddressTest {

    @Test
    void is_the_same_in_capitals_and_with_blanks_around_it() {
        assertThat(MailAddress.of("  Anna.Ek+kurs@ALE.example\u00a0"))
                .isEqualTo(Optional.of(new MailAddress("anna.ek+kurs@ale.example")));
    }

    @Test
    void knows_the_mailbox_behind_a_tag() {
        assertThat(new MailAddress("anna+kurs+2@ale.example").mailbox()).isEqualTo("anna@ale.example");
        assertThat(new MailAddress("anna@ale.example").mailbox()).isEqualTo("anna@ale.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mallory@alê.example",
                "màllory@ale.example",
                "mallory@ale.éxample",
                "mallory@ale\u0301.example",
                "mallory@\uff41le.example",
                "mall\u043ery@ale.example"
            })
    void refuses_an_address_that_only_looks_like_an_organisations_own(String lookAlike) {
        assertThat(MailAddress.of(lookAlike)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(lookAlike)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@ale",
                "@ale.example",
                "anna@ale..example",
                "anna@-ale.example",
                "anna@ale.example.",
                "anna ek@ale.example",
                "anna@ek@ale.example",
                "anna\r\nbcc@ale.example"
            })
    void refuses_what_cannot_be_an_address(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void refuses_an_address_longer_than_the_portal_keeps() {
        assertThat(MailAddress.of("anna@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".example"))
                .isEmpty();
        assertThat(MailAddress.of("a".repeat(65) + "@ale.example")).isEmpty();
    }
}
