package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
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
    private static final Delivery HUNG = new Delivery.Later("No answer", true, true);
    private static final Delivery LOST = new Delivery.Later("No answer", true);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxClaims claims;

    @Autowired
    private OutboxMeters meters;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private MailQueueHealthIndicator health;

    @Autowired
    private OutboxRetentionRepository old;

    @Autowired
    private MailSettings settings;

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
        assertThat(claims.claim(new DueMail(id, "prov.example", 1, clock.instant()), kind -> false, true))
                .isInstanceOf(Claim.Held.class);

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

    @Test
    void sends_the_offered_place_before_a_flood_of_newsletters() {
        List<String> crowd = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.add(address());
            put(about(MailTopic.NEWS, crowd.getLast()));
        }
        clock.advance(Duration.ofSeconds(1));
        put(about(MailTopic.BOOKING, anna));
        put(about(MailTopic.PLACE_OFFERED, anna));
        String late = address();
        transport.meanwhile(() -> put(about(MailTopic.PLACE_OFFERED, late)));

        sender().sendDue();

        assertThat(transport.recipients()).startsWith(anna, late, anna).hasSize(33);
        assertThat(transport.subjectsTo(anna)).containsExactly("PLACE_OFFERED", "BOOKING");
    }

    @Test
    void walks_the_index_of_the_queue_and_never_the_whole_table() {
        for (int i = 0; i < 200; i++) {
            put(about(MailTopic.NEWS, address()));
        }
        for (String urgency : List.of("0", "1", "2")) {
            for (String leftOut : List.of("", " and receiving_domain not in ('a.example', 'b.example')")) {
                assertThat(db.fetch("explain select id, receiving_domain, urgency, next_attempt_at from outgoing_mail"
                                + " where status = 'PENDING' and urgency = " + urgency
                                + " and next_attempt_at <= utc_timestamp(6)" + leftOut
                                + " order by next_attempt_at, id limit 10"))
                        .allSatisfy(step -> {
                            assertThat(step.get("key")).isEqualTo("outgoing_mail_due");
                            assertThat(step.get("type")).isIn("range", "ref");
                            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
                        });
            }
        }
        sender().sendDue();
    }

    @Test
    void hands_no_more_to_one_host_at_once_than_it_may_and_lets_the_others_pass() {
        String crowded = UUID.randomUUID() + ".example";
        for (int i = 0; i < 5; i++) {
            put(about(MailTopic.BOOKING, i + "@" + crowded));
        }
        List<Long> ids = idsAt(crowded);
        for (long id : ids.subList(0, 3)) {
            assertThat(claims.claim(new DueMail(id, crowded, 1, clock.instant()), kind -> false, true))
                    .isInstanceOf(Claim.Held.class);
        }
        put(about(MailTopic.BOOKING, anna));

        sender().sendDue();

        assertThat(transport.recipients()).containsExactly(anna);
        clock.advance(OutboxClaims.LEASE);
        sender().sendDue();
        assertThat(transport.recipients()).hasSize(6);
    }

    @Test
    void begins_no_more_to_one_host_within_a_minute_than_it_may() {
        String crowded = UUID.randomUUID() + ".example";
        for (int i = 0; i < 310; i++) {
            put(about(MailTopic.NEWS, i + "@" + crowded));
        }
        put(about(MailTopic.NEWS, anna));

        sender().sendDue();
        assertThat(transport.recipients()).hasSize(301).contains(anna);

        clock.advance(Duration.ofSeconds(61));
        sender().sendDue();
        assertThat(transport.recipients()).hasSize(311);
    }

    @Test
    void lets_a_host_that_hangs_rest_and_come_after_all_others() {
        String hanging = "a@" + UUID.randomUUID() + ".example";
        transport.answering(hanging, HUNG);
        put(about(MailTopic.BOOKING, hanging), about(MailTopic.BOOKING, hanging.replaceFirst("a", "b")));
        put(about(MailTopic.BOOKING, anna));

        sender().sendDue();
        assertThat(transport.recipients()).containsExactly(hanging, anna);

        clock.advance(RetryRules.restAfterHanging());
        sender().sendDue();
        assertThat(transport.recipients()).hasSize(3);
        clock.advance(Duration.ofSeconds(30));
        sender().sendDue();
        assertThat(transport.recipients()).hasSize(4).endsWith(hanging);
    }

    @Test
    void fails_no_mail_while_the_portals_own_sign_in_is_refused() {
        Delivery[] shut = new Delivery[40];
        Arrays.fill(shut, new Delivery.Unavailable("535 no"));
        transport.answering(anna, shut);
        put(about(MailTopic.BOOKING, anna));
        OutboxSender sender = sender();
        for (int i = 0; i < 40; i++) {
            sender.sendDue();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(states(anna)).containsExactly("PENDING");

        sender.sendDue();

        assertThat(states(anna)).containsExactly("SENT");
    }

    @Test
    void leaves_its_own_mail_server_alone_for_a_while_when_it_is_out_of_reach() {
        transport.answering(anna, new Delivery.Unavailable("refused"));
        put(about(MailTopic.BOOKING, anna));
        clock.advance(Duration.ofMillis(1));
        put(about(MailTopic.BOOKING, address()));
        OutboxSender sender = sender();

        assertThat(sender.sendDue()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(5));

        assertThat(sender.sendDue()).isEqualTo(2);
    }

    @Test
    void keeps_no_sign_in_link_that_did_not_go_out_in_time() {
        transport.answering(anna, LATER);
        put(about(MailTopic.SIGNING_IN, anna));
        sender().sendDue();
        clock.advance(Duration.ofMinutes(16));

        sender().sendDue();

        assertThat(transport.attemptsTo(anna)).hasSize(1);
        var mail = db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(anna))
                .fetchSingle();
        assertThat(mail.getStatus()).isEqualTo("FAILED");
        assertThat(mail.getFault()).isEqualTo("OUTDATED");
        assertThat(mail.getContent()).isEmpty();
        assertThat(mail.getRaw()).isNull();
    }

    @Test
    void keeps_the_token_of_no_sign_in_link_to_a_refused_address() {
        transport.answering(anna, new Delivery.Refused("550 5.1.1 no such user"));
        put(about(MailTopic.SIGNING_IN, anna));

        sender().sendDue();

        var mail = db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(anna))
                .fetchSingle();
        assertThat(mail.getFault()).isEqualTo("ADDRESS_REFUSED");
        assertThat(mail.getContent()).isEmpty();
        assertThat(mail.getRaw()).isNull();
    }

    @Test
    void counts_how_attempts_end_and_what_waits() {
        double sent = registry.counter("bredvid.mail.sent").count();
        double retried = registry.counter("bredvid.mail.retried").count();
        transport.answering(anna, LATER);
        put(about(MailTopic.BOOKING, anna), about(MailTopic.NEWS, address()));

        sender().sendDue();

        assertThat(registry.counter("bredvid.mail.sent").count()).isEqualTo(sent + 1);
        assertThat(registry.counter("bredvid.mail.retried").count()).isEqualTo(retried + 1);
        clock.advance(Duration.ofSeconds(6));
        assertThat(registry.get("bredvid.mail.queue")
                        .tag("urgency", "SOON")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void is_not_well_when_a_mail_waits_too_long_for_the_portal_itself() {
        put(about(MailTopic.NEWS, address()));
        clock.advance(Duration.ofMinutes(16));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        put(about(MailTopic.BOOKING, anna));
        clock.advance(Duration.ofMinutes(14));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.advance(Duration.ofMinutes(2));

        assertThat(health.health().getStatus()).isEqualTo(MailQueueHealthIndicator.DEGRADED);
        sender().sendDue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void removes_the_text_of_old_mails_then_the_rows_and_nothing_that_waits() {
        transport.answering(anna, new Delivery.Refused("550 5.1.1 no such user"));
        put(about(MailTopic.BOOKING, anna));
        sender().sendDue();
        clock.advance(settings.keepUnsent().minusDays(1));
        String waiting = address();
        put(about(MailTopic.BOOKING, waiting));
        clean();
        assertThat(bodyOf(anna)).isEqualTo("BOOKING");

        clock.advance(Duration.ofDays(2));
        clean();
        assertThat(bodyOf(anna)).isEmpty();
        assertThat(states(anna)).containsExactly("FAILED");

        clock.advance(settings.keepTrace());
        clean();
        assertThat(states(anna)).isEmpty();
        assertThat(bodyOf(waiting)).isEqualTo("BOOKING");
        sender().sendDue();
    }

    @Test
    void sends_again_the_same_bytes_where_the_mail_may_have_arrived_and_anew_where_it_has_not() {
        String berit = address();
        transport.answering(anna, LOST, new Delivery.Refused("550 no"));
        transport.answering(berit, new Delivery.Refused("550 no"));
        put(about(MailTopic.BOOKING, anna), about(MailTopic.BOOKING, berit));
        sender().sendDue();
        clock.advance(Duration.ofMinutes(1));
        sender().sendDue();

        transaction.executeWithoutResult(status -> assertThat(outbox.sendAgain(
                        List.of(ids(anna).getFirst(), ids(berit).getFirst())))
                .isEqualTo(2));
        sender().sendDue();

        List<ScriptedTransport.Attempt> toAnna = transport.attemptsTo(anna);
        List<ScriptedTransport.Attempt> toBerit = transport.attemptsTo(berit);
        assertThat(toAnna.getLast().raw()).isEqualTo(toAnna.getFirst().raw());
        assertThat(toBerit.getLast().raw()).isNotEqualTo(toBerit.getFirst().raw());
        assertThat(states(anna)).containsExactly("SENT");
    }

    private void clean() {
        OutboxCleaning.clean(old, settings, transaction, clock.instant());
    }

    private String bodyOf(String recipient) {
        return db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(recipient))
                .fetchSingle()
                .value1();
    }

    private static NewMail about(MailTopic topic, String recipient) {
        return new NewMail("test.news", topic, null, recipient, null, null, null, topic.name());
    }

    private List<Long> idsAt(String domain) {
        return db.select(OUTGOING_MAIL.ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECEIVING_DOMAIN.eq(domain))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.ID);
    }

    private OutboxSender sender() {
        return new OutboxSender(
                claims,
                transport,
                List.of(new Words("test.news", false), new Words("test.takes-back", true)),
                clock,
                noChance(),
                meters,
                "Bredvid <bredvid@gr.example>",
                "gr.example");
    }

    private static RandomGenerator noChance() {
        return () -> 0;
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
        return "nagon@" + UUID.randomUUID() + ".example";
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
