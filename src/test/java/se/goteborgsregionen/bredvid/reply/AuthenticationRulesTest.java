package se.goteborgsregionen.bredvid.reply;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthenticationRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.gr.example; dmarc=pass header.from=partille.example",
                "MX.gr.example 1; spf=fail smtp.mailfrom=a@else.example; dmarc=pass (p=none) header.from=partille.example",
                "mx.gr.example;\r\n\tdkim=pass (good; dmarc=fail) header.d=partille.example",
                "mx.gr.example; dkim = pass header.i=@partille.example",
                "mx.gr.example; spf=pass smtp.mailfrom=anna@partille.example"
            })
    void passes_what_our_own_server_found_good(String header) {
        assertThat(AuthenticationRules.passes(List.of(header), "mx.gr.example", "partille.example"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.gr.example; none",
                "mx.gr.example; dmarc=fail header.from=partille.example; dkim=pass header.d=partille.example",
                "mx.gr.example; dmarc=pass header.from=else.example",
                "mx.gr.example; dkim=pass header.d=else.example",
                "mx.gr.example; dkim=pass header.d=example",
                "mx.gr.example; dkim=pass header.d=evil-partille.example",
                "mx.gr.example; dkim=pass header.d=sub.partille.example",
                "mx.gr.example; spf=pass smtp.mailfrom=a@else.example",
                "mx.gr.example; spf=softfail (dmarc=pass) smtp.mailfrom=anna@partille.example",
                "mx.gr.example; dkim=fail reason=\"; dmarc=pass\" header.d=partille.example",
                "mx.gr.example (unclosed; dmarc=pass header.from=partille.example",
                "else.example; dmarc=pass header.from=partille.example",
                ""
            })
    void passes_nothing_else(String header) {
        assertThat(AuthenticationRules.passes(List.of(header), "mx.gr.example", "partille.example"))
                .isFalse();
    }

    @Test
    void believes_only_the_topmost_header_of_our_own_server() {
        String ours = "mx.gr.example; dmarc=fail header.from=partille.example";
        String forged = "mx.gr.example; dmarc=pass header.from=partille.example";

        assertThat(AuthenticationRules.passes(List.of(ours, forged), "mx.gr.example", "partille.example"))
                .isFalse();
        assertThat(AuthenticationRules.passes(List.of(forged), "", "partille.example"))
                .isFalse();
    }
}
