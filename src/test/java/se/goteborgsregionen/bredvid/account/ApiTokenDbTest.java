package se.goteborgsregionen.bredvid.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.account.ApiToken.Fault;
import se.goteborgsregionen.bredvid.account.ApiToken.Lifetime;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.API_TOKEN;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class ApiTokenDbTest {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private ApiTokenRepository repository;

    @Autowired
    private PersonEditingService editing;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void lets_in_the_person_who_made_it() {
        Actor anna = world.aStaffMemberOf("1480");

        Making.Made made = made(anna);

        assertThat(made.secret()).startsWith("bredvid_").hasSizeGreaterThan(50);
        assertThat(tokens.recognise(made.secret()))
                .contains(new Bearer(made.token().id(), anna.id(), Scope.BOOK));
    }

    @Test
    void ends_all_of_ones_own_at_once_and_nobody_elses() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made first = made(anna);
        Making.Made second = made(anna);
        Making.Made anothers = made(world.aStaffMemberOf("1480"));

        tokens.revokeAll(anna);

        assertThat(tokens.recognise(first.secret())).isEmpty();
        assertThat(tokens.recognise(second.secret())).isEmpty();
        assertThat(tokens.recognise(anothers.secret())).isPresent();
        assertThat(tokens.mine(anna)).isEmpty();
    }

    @Test
    void stores_nothing_but_the_hash() throws Exception {
        Making.Made made = made(world.aStaffMemberOf("1480"));

        var row = db.selectFrom(API_TOKEN)
                .where(API_TOKEN.ID.eq(made.token().id()))
                .fetchSingle();

        assertThat(row.getTokenHash())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(made.secret().getBytes(StandardCharsets.UTF_8)));
        assertThat(row.intoList())
                .noneMatch(value -> String.valueOf(value).contains(made.secret().substring(8)));
    }

    @Test
    void knows_no_secret_that_was_never_made() {
        made(world.aStaffMemberOf("1480"));

        assertThat(tokens.recognise("bredvid_" + "A".repeat(43))).isEmpty();
        assertThat(tokens.recognise("")).isEmpty();
    }

    @Test
    void ends_by_itself_after_the_days_that_were_chosen() {
        Making.Made made = made(world.aStaffMemberOf("1480"));

        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.recognise(made.secret())).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.recognise(made.secret())).isEmpty();
    }

    @Test
    void ends_at_once_when_it_is_revoked() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made made = made(anna);

        assertThat(tokens.revoke(anna, made.token().id())).isTrue();

        assertThat(tokens.recognise(made.secret())).isEmpty();
        assertThat(tokens.mine(anna)).isEmpty();
        assertThat(tokens.revoke(anna, made.token().id())).isFalse();
        assertThat(auditOf(anna)).containsExactly("account.token-made", "account.token-revoked");
    }

    @Test
    void cannot_be_revoked_by_anybody_else() {
        Making.Made made = made(world.aStaffMemberOf("1480"));

        assertThat(tokens.revoke(world.aGrAdministrator(), made.token().id())).isFalse();

        assertThat(tokens.recognise(made.secret())).isPresent();
    }

    @Test
    void ends_with_the_account() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made made = made(anna);

        save(anna, addressOf(anna), PersonStatus.INACTIVE);
        assertThat(tokens.recognise(made.secret())).isEmpty();
        save(anna, addressOf(anna), PersonStatus.ACTIVE);

        assertThat(tokens.recognise(made.secret())).isEmpty();
    }

    @Test
    void ends_when_the_address_becomes_another() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made made = made(anna);

        save(anna, "new" + addressOf(anna), PersonStatus.ACTIVE);

        assertThat(tokens.recognise(made.secret())).isEmpty();
    }

    @Test
    void opens_nothing_for_somebody_inactive_however_she_became_so() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made made = made(anna);

        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(anna.id()))
                .execute();

        assertThat(tokens.recognise(made.secret())).isEmpty();
    }

    @Test
    void refuses_a_name_that_says_nothing_or_too_much() {
        Actor anna = world.aStaffMemberOf("1480");

        assertThat(tokens.make(anna, "  ", Scope.READ, Lifetime.MONTH))
                .isEqualTo(new Making.Refused(Fault.NAME_MISSING));
        assertThat(tokens.make(anna, "n".repeat(61), Scope.READ, Lifetime.MONTH))
                .isEqualTo(new Making.Refused(Fault.NAME_TOO_LONG));
        assertThat(tokens.mine(anna)).isEmpty();
    }

    @Test
    void makes_no_eleventh_also_when_two_are_asked_for_at_once() throws Exception {
        Actor anna = world.aStaffMemberOf("1480");
        for (int i = 0; i < ApiTokenService.MOST - 1; i++) {
            made(anna);
        }

        Callable<Making> another = () -> tokens.make(anna, "En till", Scope.READ, Lifetime.MONTH);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(another);
            var second = threads.submit(another);
            assertThat(Set.of(first.get(), second.get())).contains(new Making.Refused(Fault.TOO_MANY));
        }

        assertThat(tokens.mine(anna)).hasSize(ApiTokenService.MOST);
    }

    @Test
    void lets_a_new_one_be_made_when_an_old_one_has_ended() {
        Actor anna = world.aStaffMemberOf("1480");
        for (int i = 0; i < ApiTokenService.MOST; i++) {
            made(anna);
        }
        clock.advance(Duration.ofDays(30));

        assertThat(tokens.make(anna, "Nästa", Scope.READ, Lifetime.MONTH)).isInstanceOf(Making.Made.class);
    }

    @Test
    void notes_when_it_was_used_last_to_the_minute() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made made = made(anna);
        assertThat(tokens.mine(anna).getFirst().lastUsedAt()).isNull();

        tokens.recognise(made.secret());
        var first = clock.instant();
        clock.advance(Duration.ofSeconds(30));
        tokens.recognise(made.secret());

        assertThat(tokens.mine(anna).getFirst().lastUsedAt()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(31));
        tokens.recognise(made.secret());
        assertThat(tokens.mine(anna).getFirst().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void is_cleaned_away_after_its_end_and_not_before() {
        Making.Made ended = made(world.aStaffMemberOf("1480"));
        Making.Made living = made(world.aStaffMemberOf("1480"));
        db.update(API_TOKEN)
                .set(API_TOKEN.EXPIRES_AT, clock.instant().minus(Duration.ofDays(2)))
                .where(API_TOKEN.ID.eq(ended.token().id()))
                .execute();

        repository.removeEndedBefore(clock.instant().minus(Duration.ofDays(1)));

        assertThat(db.select(API_TOKEN.ID)
                        .from(API_TOKEN)
                        .where(API_TOKEN.ID.in(
                                ended.token().id(), living.token().id()))
                        .fetch(API_TOKEN.ID))
                .containsExactly(living.token().id());
    }

    private Making.Made made(Actor actor) {
        return ApiTokens.of(tokens, actor, Scope.BOOK);
    }

    private void save(Actor person, String address, PersonStatus status) {
        PersonDraft record = editing.recordOf(world.aGrAdministrator(), person.id());
        assertThat(editing.save(
                        world.aGrAdministrator(),
                        new PersonDraft(
                                record.id(),
                                record.givenName(),
                                record.familyName(),
                                record.alias(),
                                address.toLowerCase(Locale.ROOT),
                                record.phone(),
                                record.professionId(),
                                Set.copyOf(record.areas()),
                                record.workplaceId(),
                                record.managerId(),
                                record.language(),
                                status,
                                Set.copyOf(record.grants()),
                                record.version())))
                .isInstanceOf(Saving.Saved.class);
    }

    private String addressOf(Actor person) {
        return db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(person.id()))
                .fetchSingle()
                .value1();
    }

    private List<String> auditOf(Actor person) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.PERSON_ID.eq(person.id()))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }
}
