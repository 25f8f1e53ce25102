package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryRulesTest {

    @Test
    void waits_longer_after_each_attempt_and_gives_up_in_the_end() {
        Duration before = Duration.ZERO;
        int attempts = 1;
        for (; RetryRules.pauseAfter(attempts).isPresent(); attempts++) {
            assertThat(RetryRules.pauseAfter(attempts).orElseThrow()).isGreaterThan(before);
            before = RetryRules.pauseAfter(attempts).orElseThrow();
        }
        assertThat(attempts).isEqualTo(12);
    }
}
