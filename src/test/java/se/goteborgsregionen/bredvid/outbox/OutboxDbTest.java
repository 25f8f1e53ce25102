package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class OutboxDbTest {

    private static final Delivery LATER = new Delivery.Later("451 later", false);
    private static final Delivery LOST = new Delivery.Later("No answer", true);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxClaims claims;

    @Autowired
    private Postman postman;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final String anna = address();
    private final String event = UUID.randomUUID() + "@bredvid.example";

    @BeforeEach
    void send_what_others_have_left() {
        postman.deliver();
    }

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void takes_no_mail_outside_the_transaction_of_a_change() {
        assertThatThrownBy(() -> outbox.put(news(anna, null, 0, "Hej")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgets_the_mail_of_a_change_that_was_rolled_back() {
        transaction.executeWithoutResult(status -> {
            outbox.put(news(anna, null, 0, "Hej"));
            status.setRollbackOnly();
        });

        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).isEmpty();
    }

    @Test
    void sends_with_an_envelope_sender_that_carries_the_token() {
        put(news(anna, null, 0, "Hej"));

        sender().sendDue();

        assertThat(transport.attemptsTo(anna))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.envelopeSender()).isEqualTo("bounce+hemlig@gr.example"));
    }

    @Test
    void sends_a_retry_byte_for_byte_the_same() {
        transport.answering(anna, LATER, LOST);
        put(news(anna, null, 0, "Hej"));

        sender().sendDue();
        clock.advance(Duration.ofMinutes(10));
        sender().sendDue();
        clock.advance(Duration.ofMinutes(10));
        sender().sendDue();

        List<ScriptedTransport.Attempt> attempts = transport.attemptsTo(anna);
        assertThat(attempts).hasSize(3);
        assertThat(attempts.get(1).raw()).isEqualTo(attempts.get(0).raw());
        assertThat(attempts.get(2).raw()).isEqualTo(attempts.get(0).raw());
        assertThat(states(anna)).containsExactly("SENT");
    }

    @Test
    void waits_growing_pauses_between_attempts() {
        transport.answering(anna, LATER, LATER);
        put(news(anna, null, 0, "Hej"));

        sender().sendDue();
        clock.advance(Duration.ofSeconds(29));
        sender().sendDue();
        assertThat(transport.attemptsTo(anna)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        sender().sendDue();
        assertThat(transport.attemptsTo(anna)).hasSize(2);
        clock.advance(Duration.ofSeconds(59));
        sender().sendDue();
        assertThat(transport.attemptsTo(anna)).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).hasSize(3);
    }

    @Test
    void gives_up_after_many_attempts_and_says_why() {
        Delivery[] never = new Delivery[20];
        Arrays.fill(never, LATER);
        transport.answering(anna, never);
        put(news(anna, null, 0, "Hej"));

        for (int i = 0; i < 20; i++) {
            sender().sendDue();
            clock.advance(Duration.ofHours(17));
        }

        assertThat(transport.attemptsTo(anna)).hasSize(12);
        assertThat(states(anna)).containsExactly("FAILED");
        assertThat(reason(anna)).isEqualTo("451 later");
    }

    @Test
    void fails_at_once_when_the_address_is_refused() {
        transport.answering(anna, new Delivery.Refused("550 no such user"));
        put(news(anna, null, 0, "Hej"));

        sender().sendDue();
        clock.advance(Duration.ofDays(1));
        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).hasSize(1);
        assertThat(states(anna)).containsExactly("FAILED");
        assertThat(reason(anna)).isEqualTo("550 no such user");
    }

    @Test
    void lets_no_mail_that_cannot_be_made_hold_up_the_others() {
        String berit = address();
        put(
                new NewMail("test.news", MailTopic.BOOKING, null, anna, null, null, null, "fel"),
                news(berit, null, 0, "Hej"));

        sender().sendDue();

        assertThat(states(anna)).containsExactly("FAILED");
        assertThat(reason(anna)).contains("cannot be made");
        assertThat(states(berit)).containsExactly("SENT");
    }

    @Test
    void sends_only_the_newest_of_an_event_when_the_older_have_not_gone_out() {
        put(news(anna, event, 0, "Bokad"));
        put(news(anna, event, 1, "Flyttad"));

        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Flyttad");
        assertThat(states(anna)).containsExactly("SUPERSEDED", "SENT");
    }

    @Test
    void drops_an_older_one_that_waits_for_its_next_attempt() {
        transport.answering(anna, LATER);
        put(news(anna, event, 0, "Bokad"));
        sender().sendDue();
        put(news(anna, event, 1, "Flyttad"));
        sender().sendDue();
        clock.advance(Duration.ofDays(1));
        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Bokad", "Flyttad");
        assertThat(states(anna)).containsExactly("SUPERSEDED", "SENT");
    }

    @Test
    void sends_nothing_when_an_event_is_taken_back_before_it_went_out() {
        put(news(anna, event, 0, "Bokad"));
        put(takingBack(anna, event, 1));

        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).isEmpty();
        assertThat(states(anna)).containsExactly("SUPERSEDED", "SUPERSEDED");
    }

    @Test
    void takes_back_an_event_that_went_out() {
        put(news(anna, event, 0, "Bokad"));
        sender().sendDue();
        put(takingBack(anna, event, 1));
        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Bokad", "Avbokad");
    }

    @Test
    void takes_back_an_event_whose_delivery_is_unknown() {
        transport.answering(anna, LOST);
        put(news(anna, event, 0, "Bokad"));
        sender().sendDue();
        put(takingBack(anna, event, 1));
        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Bokad", "Avbokad");
        assertThat(states(anna)).containsExactly("SUPERSEDED", "SENT");
    }

    @Test
    void takes_back_nothing_from_an_address_that_was_refused() {
        transport.answering(anna, new Delivery.Refused("550 no such user"));
        put(news(anna, event, 0, "Bokad"));
        sender().sendDue();
        put(takingBack(anna, event, 1));
        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Bokad");
        assertThat(states(anna)).containsExactly("FAILED", "SUPERSEDED");
    }

    @Test
    void never_lets_a_newer_one_pass_an_older_that_is_on_its_way() {
        put(news(anna, event, 0, "Bokad"));
        transport.meanwhile(() -> {
            put(news(anna, event, 1, "Flyttad"));
            sender().sendDue();
            assertThat(transport.subjectsTo(anna)).containsExactly("Bokad");
        });

        sender().sendDue();

        assertThat(transport.subjectsTo(anna)).containsExactly("Bokad", "Flyttad");
        assertThat(states(anna)).containsExactly("SENT", "SENT");
    }

    @Test
    void takes_over_from_a_node_that_died_while_sending() {
        put(news(anna, null, 0, "Hej"));
        long id = ids(anna).getFirst();
        assertThat(claims.claim(id, kind -> false)).isPresent();

        sender().sendDue();
        assertThat(transport.attemptsTo(anna)).isEmpty();
        clock.advance(OutboxClaims.LEASE);
        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).hasSize(1);
        assertThat(states(anna)).containsExactly("SENT");
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String address = address();
            String key = UUID.randomUUID() + "@bredvid.example";
            addresses.add(address);
            put(news(address, key, 0, "Bokad"));
            put(news(address, key, 1, "Flyttad"));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> aSender = () -> {
            together.await();
            return sender().sendDue();
        };

        int attempts = 0;
        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var ended : senders.invokeAll(List.of(aSender, aSender))) {
                attempts += ended.get();
            }
        }

        assertThat(attempts).isEqualTo(addresses.size());
        assertThat(addresses)
                .allSatisfy(address -> assertThat(transport.subjectsTo(address)).containsExactly("Flyttad"));
    }

    @Test
    void keeps_only_the_trace_of_what_has_left_the_portal() {
        put(news(anna, null, 0, "Hej"));

        sender().sendDue();

        var mail = db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(anna))
                .fetchSingle();
        assertThat(mail.getContent()).isEmpty();
        assertThat(mail.getRaw()).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hej");
        assertThat(mail.getSentAt()).isEqualTo(clock.instant());
    }

    private OutboxSender sender() {
        return new OutboxSender(
                claims,
                transport,
                List.of(new Words("test.news", false), new Words("test.takes-back", true)),
                clock,
                "Bredvid <bredvid@gr.example>",
                "gr.example");
    }

    private void put(NewMail... mails) {
        transaction.executeWithoutResult(status -> outbox.putAll(List.of(mails)));
    }

    private static NewMail news(String recipient, @Nullable String orderKey, int orderNumber, String subject) {
        return new NewMail(
                "test.news",
                MailTopic.BOOKING,
                null,
                recipient,
                null,
                orderKey,
                orderKey == null ? null : orderNumber,
                subject);
    }

    private static NewMail takingBack(String recipient, String orderKey, int orderNumber) {
        return new NewMail(
                "test.takes-back", MailTopic.CALENDAR, null, recipient, null, orderKey, orderNumber, "Avbokad");
    }

    private static String address() {
        return UUID.randomUUID() + "@prov.example";
    }

    private List<String> states(String recipient) {
        return db.select(OUTGOING_MAIL.STATUS)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(recipient))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.STATUS);
    }

    private List<Long> ids(String recipient) {
        return db.select(OUTGOING_MAIL.ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(recipient))
                .fetch(OUTGOING_MAIL.ID);
    }

    private String reason(String recipient) {
        return db.select(OUTGOING_MAIL.LAST_ERROR)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(recipient))
                .fetchSingle()
                .value1();
    }

    /** Says what was stored, and cannot be made of "fel". */
    private record Words(String kind, boolean takesBack) implements MailRenderer {

        @Override
        public MailParts render(String content) {
            if (content.equals("fel")) {
                throw new IllegalArgumentException("nothing to say");
            }
            return new MailParts(content, content, content, null, "hemlig");
        }
    }
}
