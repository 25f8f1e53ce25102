package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail is sent, from {@code bredvid.mail.*}; {@code application.yml} says the values where nobody has set others.
 *
 * @param encryption how the connection to the mail server is protected
 * @param senders mails that one node hands over at the same time
 * @param perDomainAtOnce mails that all nodes together hand over to one receiving host at the same time
 * @param perDomainAMinute mails that all nodes together begin to hand over to one receiving host within a minute
 * @param deadline how long one attempt may take in all, however slowly the mail server answers
 * @param longestWait how old an unsent mail may be before the portal says that it is not well
 * @param keepSent how long the text of a delivered mail stays where it can be read in the portal
 * @param keepUnsent how long the text of a failed or dropped mail stays
 * @param keepTrace how long the row without a text stays
 */
@ConfigurationProperties("bredvid.mail")
record MailSettings(
        Encryption encryption,
        int senders,
        int perDomainAtOnce,
        int perDomainAMinute,
        Duration deadline,
        Duration longestWait,
        Duration keepSent,
        Duration keepUnsent,
        Duration keepTrace) {

    enum Encryption {
        /** STARTTLS (RFC 3207), and no mail without it. */
        STARTTLS,
        STARTTLS_IF_OFFERED,
        /** Encrypted from the first byte (RFC 8314), mostly on port 465. */
        TLS,
        NONE
    }
}
