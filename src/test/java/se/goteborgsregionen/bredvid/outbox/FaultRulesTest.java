package se.goteborgsregionen.bredvid.outbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultRulesTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, ADDRESS_REFUSED",
        "550 no such user, ADDRESS_REFUSED",
        "550 5.1.2 bad destination system, HOST_UNKNOWN",
        "550 5.4.4 host not found, HOST_UNKNOWN",
        "552 5.3.4 message too big, TOO_BIG",
        "552 5.2.2 mailbox full, MAILBOX_FULL",
        "554 5.7.1 looks like spam, BLOCKED",
        "554 no, REFUSED",
        "'', REFUSED"
    })
    void reads_why_a_mail_server_refuses(String answer, MailFault fault) {
        assertThat(FaultRules.of(answer)).isEqualTo(fault);
    }
}
