package se.goteborgsregionen.bredvid.outbox;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class MailChoiceDbTest {

    private static final String KIND = "nobody-writes-this";

    @Autowired
    private MailChoiceService choices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @AfterEach
    void takeAwayWhatNobodyWrites() {
        db.deleteFrom(OUTGOING_MAIL).where(OUTGOING_MAIL.KIND.eq(KIND)).execute();
    }

    @Test
    void reminders_come_until_one_says_no_and_again_once_one_says_yes() {
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        assertThat(choices.mine(anna)).containsEntry(MailTopic.REMINDER, true);

        choices.choose(anna, MailTopic.REMINDER, false);
        put(anna, MailTopic.REMINDER);
        put(bo, MailTopic.REMINDER);
        assertThat(choices.mine(anna)).containsEntry(MailTopic.REMINDER, false);
        assertThat(mailsTo(anna)).isZero();
        assertThat(mailsTo(bo)).isEqualTo(1);

        choices.choose(anna, MailTopic.REMINDER, true);
        put(anna, MailTopic.REMINDER);
        assertThat(mailsTo(anna)).isEqualTo(1);
    }

    @Test
    void new_offers_come_only_to_those_who_asked_for_them() {
        Actor anna = world.aStaffMemberOf("1402");
        put(anna, MailTopic.NEWS);
        assertThat(mailsTo(anna)).isZero();

        choices.choose(anna, MailTopic.NEWS, true);
        put(anna, MailTopic.NEWS);
        assertThat(mailsTo(anna)).isEqualTo(1);
    }

    @Test
    void what_carries_an_obligation_cannot_be_turned_off() {
        Actor anna = world.aStaffMemberOf("1402");

        assertThat(choices.mine(anna)).doesNotContainKeys(MailTopic.BOOKING, MailTopic.CALENDAR, MailTopic.MESSAGE);
        assertThatThrownBy(() -> choices.choose(anna, MailTopic.CALENDAR, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void put(Actor person, MailTopic topic) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        outbox.put(new NewMail(KIND, topic, person.id(), "prov@prov.example", null, null, null, "")));
    }

    private int mailsTo(Actor person) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()));
    }
}
