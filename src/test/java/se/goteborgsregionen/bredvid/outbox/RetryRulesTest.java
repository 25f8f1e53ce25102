package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryRulesTest {

    @Test
    void waits_longer_after_each_attempt_and_gives_up_in_the_end() {
        Duration before = Duration.ZERO;
        int attempts = 1;
        for (; RetryRules.pauseAfter(attempts, 0).isPresent(); attempts++) {
            assertThat(RetryRules.pauseAfter(attempts, 0).orElseThrow()).isGreaterThan(before);
            before = RetryRules.pauseAfter(attempts, 0).orElseThrow();
        }
        assertThat(attempts).isEqualTo(12);
    }

    @Test
    void spreads_pauses_by_chance_and_never_past_the_next() {
        Duration surely = RetryRules.pauseAfter(3, 0).orElseThrow();
        assertThat(RetryRules.pauseAfter(3, 1).orElseThrow())
                .isGreaterThan(surely)
                .isLessThan(RetryRules.pauseAfter(4, 0).orElseThrow());
    }

    @Test
    void asks_a_mail_server_out_of_reach_every_minute_at_the_slowest() {
        assertThat(RetryRules.shutAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryRules.shutAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RetryRules.shutAfter(1000)).isEqualTo(Duration.ofMinutes(1));
    }
}
