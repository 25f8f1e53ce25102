package se.goteborgsregionen.bredvid.account;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

@PortalTest
class FirstAdministratorDbTest {

    @Autowired
    private FirstAdministratorRepository repository;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void appoints_the_one_the_environment_names_where_there_is_none_and_nobody_else_later() {
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            db.deleteFrom(ROLE_GRANT)
                    .where(ROLE_GRANT.ROLE.eq("GR_ADMINISTRATOR"))
                    .execute();

            named("First@GR.example", "Gerd", "Grahn").appoint();
            named("second@gr.example", "Hans", "Holm").appoint();

            assertThat(repository.exists()).isTrue();
            assertThat(db.fetchExists(PERSON, PERSON.EMAIL.eq("first@gr.example")))
                    .isTrue();
            assertThat(db.fetchExists(PERSON, PERSON.EMAIL.eq("second@gr.example")))
                    .isFalse();
        });
    }

    @Test
    void says_what_is_missing_rather_than_appointing_somebody_without_a_name() {
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            db.deleteFrom(ROLE_GRANT)
                    .where(ROLE_GRANT.ROLE.eq("GR_ADMINISTRATOR"))
                    .execute();

            assertThatThrownBy(() -> named("first@gr.example", "", "Grahn").appoint())
                    .hasMessageContaining("given-name");
            assertThatThrownBy(() -> named("not an address", "Gerd", "Grahn").appoint())
                    .hasMessageContaining("mail address");
            assertThatThrownBy(() -> named("fírst@gr.example", "Gerd", "Grahn").appoint())
                    .hasMessageContaining("letters a to z");
        });
    }

    @Test
    void makes_nobody_an_administrator_whose_address_only_looks_like_the_one_named() {
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            long lookAlike = world.aPerson();
            db.update(PERSON)
                    .set(PERSON.EMAIL, "fírst@gr.example")
                    .where(PERSON.ID.eq(lookAlike))
                    .execute();

            long appointed = repository.appoint(new MailAddress("first@gr.example"), "Gerd", "Grahn");

            assertThat(appointed).isNotEqualTo(lookAlike);
        });
    }

    private FirstAdministrator named(String email, String givenName, String familyName) {
        return new FirstAdministrator(repository, audit, email, givenName, familyName);
    }
}
