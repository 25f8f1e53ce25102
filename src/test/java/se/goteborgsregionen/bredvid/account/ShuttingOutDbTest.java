package se.goteborgsregionen.bredvid.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.people.ImportService;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class ShuttingOutDbTest {

    private static final String PAGE = "/jag";

    @Autowired
    private SignInService signIn;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private PersonEditingService editing;

    @Autowired
    private ImportService imports;

    @Autowired
    private DeviceService devices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Browser phone;

    @BeforeEach
    void open() {
        phone = new Browser(port);
    }

    @AfterEach
    void close() {
        phone.close();
        clock.reset();
    }

    @Test
    void leaves_no_way_in_from_the_old_address_when_it_changes() {
        long personId = world.aPerson();
        String openLink = signedInOnThePhoneWithALinkToSpare(personId);

        save(personId, "moved" + addressOf(personId), PersonStatus.ACTIVE);

        assertShutOut(personId, openLink);
    }

    @Test
    void lets_nobody_back_in_as_before_when_she_is_made_active_again() {
        long personId = world.aPerson();
        String openLink = signedInOnThePhoneWithALinkToSpare(personId);

        save(personId, addressOf(personId), PersonStatus.INACTIVE);
        save(personId, addressOf(personId), PersonStatus.ACTIVE);

        assertShutOut(personId, openLink);
    }

    @Test
    void shuts_out_those_who_have_left_according_to_a_file() {
        long personId = world.aPerson();
        String openLink = signedInOnThePhoneWithALinkToSpare(personId);
        Actor gr = world.aGrAdministrator();
        byte[] file = ("E-post;Status\n" + addressOf(personId) + ";slutat\n").getBytes(StandardCharsets.UTF_8);

        imports.carryOut(gr, file, false, imports.preview(gr, file));
        assertThat(editing.recordOf(gr, personId).status()).isEqualTo(PersonStatus.INACTIVE);
        save(personId, addressOf(personId), PersonStatus.ACTIVE);

        assertShutOut(personId, openLink);
    }

    @Test
    void shuts_out_whoever_her_manager_does_not_know() {
        long workplaceId = world.aWorkplaceIn("1480");
        long personId = world.aNurseAt(workplaceId);
        db.update(PERSON)
                .set(PERSON.STATUS, "AWAITING_MANAGER")
                .where(PERSON.ID.eq(personId))
                .execute();
        String openLink = signedInOnThePhoneWithALinkToSpare(personId);

        assertThat(registrations.decline(world.aUnitManagerOf(workplaceId), personId))
                .isTrue();
        save(personId, addressOf(personId), PersonStatus.ACTIVE);

        assertShutOut(personId, openLink);
    }

    @Test
    void lets_her_stay_when_something_else_about_her_changes() {
        long personId = world.aPerson();
        String openLink = signedInOnThePhoneWithALinkToSpare(personId);
        PersonDraft record = editing.recordOf(world.aGrAdministrator(), personId);

        save(record, record.email().toUpperCase(java.util.Locale.ROOT), "031-12 34 56", PersonStatus.ACTIVE);

        assertThat(phone.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(signIn.isGood(openLink)).isTrue();
        assertThat(devices.mine(world.actor(personId))).hasSize(1);
    }

    @Test
    void mails_no_link_to_an_address_that_is_being_changed_at_that_moment() throws Exception {
        long personId = world.aPerson();
        String old = addressOf(personId);

        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> asking = transaction.execute(changing -> {
                db.update(PERSON)
                        .set(PERSON.EMAIL, "moved" + old)
                        .where(PERSON.ID.eq(personId))
                        .execute();
                Future<?> other = threads.submit(() -> ask(old));
                waitUntilTheOtherWaitsForTheRow();
                return other;
            });
            Objects.requireNonNull(asking).get();
        }

        assertThat(MailedLink.tokensTo(db, old)).isEmpty();
    }

    private static void waitUntilTheOtherWaitsForTheRow() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String signedInOnThePhoneWithALinkToSpare(long personId) {
        String first = linkFor(personId);
        phone.get(SignInLinkPage.PATH + "?token=" + first);
        phone.post(SignInLinkPage.PATH, Map.of("token", first, DeviceCookie.FIELD, "on"));
        assertThat(phone.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(devices.mine(world.actor(personId))).hasSize(1);
        clock.advance(Duration.ofSeconds(5));
        return linkFor(personId);
    }

    private void assertShutOut(long personId, String openLink) {
        assertThat(phone.get(PAGE).statusCode()).isNotEqualTo(200);
        phone.forget("JSESSIONID");
        assertThat(phone.get(PAGE).statusCode()).isNotEqualTo(200);
        assertThat(devices.mine(world.actor(personId))).isEmpty();
        assertThat(signIn.isGood(openLink)).isFalse();
        clock.advance(Duration.ofSeconds(5));
        String fresh = linkFor(personId);
        phone.get(SignInLinkPage.PATH + "?token=" + fresh);
        phone.post(SignInLinkPage.PATH, Map.of("token", fresh));
        assertThat(phone.get(PAGE).statusCode()).isEqualTo(200);
    }

    private void save(long personId, String email, PersonStatus status) {
        PersonDraft record = editing.recordOf(world.aGrAdministrator(), personId);
        save(record, email, record.phone(), status);
    }

    private void save(PersonDraft record, String email, String phoneNumber, PersonStatus status) {
        assertThat(editing.save(
                        world.aGrAdministrator(),
                        new PersonDraft(
                                record.id(),
                                record.givenName(),
                                record.familyName(),
                                record.alias(),
                                email,
                                phoneNumber,
                                record.professionId(),
                                record.areas(),
                                record.workplaceId(),
                                record.managerId(),
                                record.language(),
                                status,
                                Set.copyOf(record.grants()),
                                record.version())))
                .isInstanceOf(Saving.Saved.class);
    }

    private String linkFor(long personId) {
        ask(addressOf(personId));
        return MailedLink.tokensTo(db, addressOf(personId)).getLast();
    }

    private void ask(String address) {
        signIn.askForLink(new MailAddress(address), Destination.START);
    }

    private String addressOf(long personId) {
        return Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
    }
}
