package se.goteborgsregionen.bredvid.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.REGISTRATION;

@PortalTest
class RegistrationDbTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private SignInService signIn;

    @Autowired
    private RegistrationRepository repository;

    @Autowired
    private SignInLinks links;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @AfterEach
    void back_to_the_beginning() {
        clock.reset();
    }

    @Test
    void makes_nobody_before_the_address_is_proved() {
        MailAddress address = anAddressAt("molndal.se");

        List<RegistrationFault> faults = register(address, world.aWorkplaceIn("1481"));

        assertThat(faults).isEmpty();
        assertThat(statusOf(address)).isNull();
        assertThat(MailedLink.tokensTo(db, address.value())).hasSize(1);
    }

    @Test
    void makes_a_person_who_awaits_her_manager_when_the_link_is_used() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");
        Actor manager = world.aUnitManagerOf(workplaceId);

        long personId = registerAndProve(address, workplaceId);

        assertThat(statusOf(address)).isEqualTo("AWAITING_MANAGER");
        assertThat(mailsTo(manager)).contains(NewColleagueMail.KIND);
        assertThat(registrations.awaiting(manager))
                .singleElement()
                .satisfies(colleague -> assertThat(colleague.personId()).isEqualTo(personId));
    }

    @Test
    void refuses_a_workplace_of_another_organisation_and_a_domain_of_none() {
        assertThat(register(anAddressAt("molndal.se"), world.aWorkplaceIn("1480")))
                .containsExactly(RegistrationFault.WORKPLACE_OUTSIDE);
        assertThat(register(anAddressAt("nowhere.example"), world.aWorkplaceIn("1480")))
                .containsExactly(RegistrationFault.WORKPLACE_OUTSIDE);
    }

    @Test
    void takes_no_look_alike_of_a_domain_for_the_organisations_own() {
        world.aWorkplaceIn("1481");

        assertThat(repository.organisationAt("molndal.se")).contains("Mölndals stad");
        assertThat(repository.organisationAt("mòlndal.se")).isEmpty();
        assertThat(repository.workplaces("molndal.se")).isNotEmpty();
        assertThat(repository.workplaces("mòlndal.se")).isEmpty();
    }

    @Test
    void signs_in_nobody_whose_address_only_looks_like_the_one_that_was_proved() {
        long workplaceId = world.aWorkplaceIn("1481");
        MailAddress address = anAddressAt("molndal.se");
        long victim = registerAndProve(address, workplaceId);
        String lookAlike = address.value().replace('n', 'ñ');

        long registrationId = db.insertInto(REGISTRATION)
                .set(REGISTRATION.EMAIL, lookAlike)
                .set(REGISTRATION.GIVEN_NAME, "Mallory")
                .set(REGISTRATION.FAMILY_NAME, "Ny")
                .set(REGISTRATION.PROFESSION_ID, world.profession("SSK"))
                .set(REGISTRATION.WORKPLACE_ID, workplaceId)
                .set(REGISTRATION.LANGUAGE, "sv")
                .set(REGISTRATION.CREATED_AT, clock.instant())
                .returningResult(REGISTRATION.ID)
                .fetchSingle()
                .value1();
        String token = links.issue(null, registrationId, Destination.START);
        var used = Objects.requireNonNull(links.consume(new OneTimeTokenAuthenticationToken(token)));

        assertThat(used.personId()).isNotEqualTo(victim);
        assertThat(repository.personWith(address.value())).contains(victim);
    }

    @Test
    void tidies_a_name_before_anybody_reads_it() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");

        register(address, " Be\u0000rit\r\n ", "N\u202e\u200by\u0085 Holm", workplaceId);

        assertThat(db.select(REGISTRATION.GIVEN_NAME, REGISTRATION.FAMILY_NAME)
                        .from(REGISTRATION)
                        .where(REGISTRATION.EMAIL.eq(address.value()))
                        .fetchSingle()
                        .intoArray())
                .containsExactly("Be rit", "Ny Holm");
    }

    @Test
    void takes_no_name_that_an_editor_could_not_give_her() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");

        assertThat(register(address, "\u200b", " ", workplaceId))
                .containsExactly(RegistrationFault.GIVEN_NAME_MISSING, RegistrationFault.FAMILY_NAME_MISSING);
        assertThat(register(address, "a".repeat(61), "b".repeat(61), workplaceId))
                .containsExactly(RegistrationFault.GIVEN_NAME_TOO_LONG, RegistrationFault.FAMILY_NAME_TOO_LONG);
        assertThat(register(address, "a".repeat(60), " " + "b".repeat(60), workplaceId))
                .isEmpty();
    }

    @Test
    void has_a_sentence_for_each_reason_not_to_take_a_registration() {
        assertThat(RegistrationFault.values())
                .extracting(RegistrationFault::sentence)
                .allSatisfy(
                        key -> assertThat(new Texts().sentences(Texts.SWEDISH)).containsKey(key));
    }

    @Test
    void answers_alike_when_the_address_has_an_account_already_and_mails_a_link_to_it() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");
        long personId = registerAndProve(address, workplaceId);

        assertThat(register(address, workplaceId)).isEmpty();

        var used = links.consume(new OneTimeTokenAuthenticationToken(
                MailedLink.tokensTo(db, address.value()).getLast()));
        assertThat(Objects.requireNonNull(used).personId()).isEqualTo(personId);
    }

    @Test
    void counts_what_is_sent_to_one_mailbox_whatever_its_tags() {
        long workplaceId = world.aWorkplaceIn("1481");
        String mailbox = anAddressAt("molndal.se").value();
        List<MailAddress> tagged = IntStream.rangeClosed(1, SignInService.LINKS_AN_HOUR + 3)
                .mapToObj(i -> new MailAddress(mailbox.replace("@", "+" + i + "@")))
                .toList();

        assertThat(tagged)
                .allSatisfy(
                        address -> assertThat(register(address, workplaceId)).isEmpty());

        assertThat(tagged)
                .filteredOn(address -> !MailedLink.tokensTo(db, address.value()).isEmpty())
                .hasSize(SignInService.LINKS_AN_HOUR);
    }

    @Test
    void leaves_somebodys_links_alone_however_many_registrations_come_in_her_name() {
        long workplaceId = world.aWorkplaceIn("1481");
        MailAddress address = anAddressAt("molndal.se");
        registerAndProve(address, workplaceId);
        int before = MailedLink.tokensTo(db, address.value()).size();

        for (int i = 0; i < SignInService.LINKS_AN_HOUR; i++) {
            register(new MailAddress(address.value().replace("@", "+" + i + "@")), workplaceId);
        }
        signIn.askForLink(address, Destination.START);

        assertThat(MailedLink.tokensTo(db, address.value())).hasSize(before + 1);
    }

    @Test
    void asks_everybody_at_a_domain_to_wait_once_it_has_had_its_hourly_share_of_registrations() {
        long workplaceId = world.aWorkplaceIn("1419");
        MailAddress known = anAddressAt("tjorn.se");
        registerAndProve(known, workplaceId);
        IntStream.range(1, RegistrationService.REGISTRATIONS_AN_HOUR)
                .forEach(i -> assertThat(register(anAddressAt("tjorn.se"), workplaceId))
                        .isEmpty());
        MailAddress unknown = anAddressAt("tjorn.se");
        int mailed = MailedLink.tokensTo(db, known.value()).size();

        assertThat(register(unknown, workplaceId)).containsExactly(RegistrationFault.TOO_MANY_AT_DOMAIN);
        assertThat(register(known, workplaceId)).containsExactly(RegistrationFault.TOO_MANY_AT_DOMAIN);
        assertThat(MailedLink.tokensTo(db, unknown.value())).isEmpty();
        assertThat(MailedLink.tokensTo(db, known.value())).hasSize(mailed);
        assertThat(register(anAddressAt("molndal.se"), world.aWorkplaceIn("1481")))
                .isEmpty();

        clock.advance(Duration.ofHours(1));
        assertThat(register(unknown, workplaceId)).isEmpty();
    }

    @Test
    void lets_her_book_once_the_manager_has_confirmed_and_tells_her() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");
        Actor manager = world.aUnitManagerOf(workplaceId);
        long personId = registerAndProve(address, workplaceId);

        assertThat(registrations.confirm(manager, personId)).isTrue();

        assertThat(statusOf(address)).isEqualTo("ACTIVE");
        assertThat(mailsTo(world.actor(personId))).contains(RegistrationAnswerMail.KIND);
        assertThat(registrations.awaiting(manager)).isEmpty();
        assertThat(registrations.decline(manager, personId)).isFalse();
        assertThat(statusOf(address)).isEqualTo("ACTIVE");
    }

    @Test
    void shuts_her_out_when_the_manager_does_not_know_her() {
        MailAddress address = anAddressAt("molndal.se");
        long workplaceId = world.aWorkplaceIn("1481");
        Actor manager = world.aUnitManagerOf(workplaceId);
        long personId = registerAndProve(address, workplaceId);

        assertThat(registrations.decline(manager, personId)).isTrue();

        assertThat(statusOf(address)).isEqualTo("INACTIVE");
    }

    @Test
    void lets_nobody_answer_but_those_who_answer_for_the_workplace() {
        long workplaceId = world.aWorkplaceIn("1481");
        long personId = registerAndProve(anAddressAt("molndal.se"), workplaceId);
        Actor strangersManager = world.aUnitManagerOf(world.aWorkplaceIn("1481"));
        Actor strangersOrganiser = world.anOrganiserOf("1480");

        for (Actor other : List.of(strangersManager, strangersOrganiser, world.actor(personId), Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> registrations.confirm(other, personId)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(registrations.confirm(world.anOrganiserOf("1481"), personId)).isTrue();
    }

    @Test
    void asks_gr_where_nobody_leads_the_workplace_and_the_organisation_has_no_contact() {
        Actor gr = world.aGrAdministrator();

        registerAndProve(anAddressAt("molndal.se"), world.aWorkplaceIn("1481"));

        assertThat(mailsTo(gr)).contains(NewColleagueMail.KIND);
    }

    private long registerAndProve(MailAddress address, long workplaceId) {
        register(address, workplaceId);
        String token = MailedLink.tokensTo(db, address.value()).getLast();
        var used = links.consume(new OneTimeTokenAuthenticationToken(token));
        return Objects.requireNonNull(used).personId();
    }

    private List<RegistrationFault> register(MailAddress address, long workplaceId) {
        return register(address, "Berit", "Ny", workplaceId);
    }

    private List<RegistrationFault> register(
            MailAddress address, String givenName, String familyName, long workplaceId) {
        return registrations.register(
                new NewRegistration(address, givenName, familyName, world.profession("SSK"), workplaceId),
                Texts.SWEDISH);
    }

    private static MailAddress anAddressAt(String domain) {
        return MailAddress.of("ny" + NEXT.getAndIncrement() + "." + System.nanoTime() + "@" + domain)
                .orElseThrow();
    }

    private @org.jspecify.annotations.Nullable String statusOf(MailAddress address) {
        return db.select(PERSON.STATUS)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(address.value()))
                .fetchOne(PERSON.STATUS);
    }

    private List<String> mailsTo(Actor person) {
        return db.select(OUTGOING_MAIL.KIND)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()))
                .fetch(OUTGOING_MAIL.KIND);
    }
}
