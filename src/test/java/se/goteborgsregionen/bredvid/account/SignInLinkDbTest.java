package se.goteborgsregionen.bredvid.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.SIGN_IN_LINK;

@PortalTest
class SignInLinkDbTest {

    @Autowired
    private SignInService signIn;

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
    void keeps_only_the_hash_of_what_a_link_carries() {
        String token = linkFor(addressOf(world.aPerson()));

        byte[] kept = Objects.requireNonNull(db.select(SIGN_IN_LINK.TOKEN_HASH)
                .from(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(SecretToken.hash(token)))
                .fetchOne(SIGN_IN_LINK.TOKEN_HASH));

        assertThat(kept).hasSize(32);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void lets_in_the_person_the_link_was_mailed_to() {
        long personId = world.aPerson();
        String token = linkFor(addressOf(personId));

        var used = Objects.requireNonNull(use(token));

        assertThat(used.personId()).isEqualTo(personId);
    }

    @Test
    void opens_once() {
        String token = linkFor(addressOf(world.aPerson()));

        assertThat(use(token)).isNotNull();
        assertThat(use(token)).isNull();
        assertThat(signIn.isGood(token)).isFalse();
    }

    @Test
    void is_good_for_fifteen_minutes() {
        String token = linkFor(addressOf(world.aPerson()));

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn.isGood(token)).isTrue();
        clock.advance(Duration.ofSeconds(1));

        assertThat(signIn.isGood(token)).isFalse();
        assertThat(use(token)).isNull();
    }

    @Test
    void lets_one_in_when_several_press_at_once() throws Exception {
        String token = linkFor(addressOf(world.aPerson()));
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<Boolean> press = () -> {
            together.await();
            return use(token) != null;
        };

        long winners;
        try (var threads = Executors.newFixedThreadPool(many)) {
            winners = threads
                    .invokeAll(IntStream.range(0, many).mapToObj(i -> press).toList())
                    .stream()
                    .filter(won -> won.resultNow())
                    .count();
        }

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void sends_an_address_five_links_an_hour() {
        String address = addressOf(world.aPerson());

        IntStream.range(0, 8).forEach(i -> ask(address));
        assertThat(MailedLink.tokensTo(db, address)).hasSize(SignInService.LINKS_AN_HOUR);
        clock.advance(Duration.ofHours(1));
        ask(address);

        assertThat(MailedLink.tokensTo(db, address)).hasSize(SignInService.LINKS_AN_HOUR + 1);
    }

    @Test
    void counts_the_requests_of_one_address_however_it_is_written() {
        String address = addressOf(world.aPerson());

        IntStream.range(0, 8)
                .forEach(i -> ask(i % 2 == 0 ? address : "  " + address.toUpperCase(java.util.Locale.ROOT)));

        assertThat(MailedLink.tokensTo(db, address)).hasSize(SignInService.LINKS_AN_HOUR);
    }

    @Test
    void does_the_same_for_an_unknown_address_but_mails_nothing() {
        String unknown = "nobody" + System.nanoTime() + "@prov.example";
        int before = db.fetchCount(SIGN_IN_LINK);

        ask(unknown);

        assertThat(db.fetchCount(SIGN_IN_LINK)).isEqualTo(before + 1);
        assertThat(MailedLink.tokensTo(db, unknown)).isEmpty();
    }

    @Test
    void mails_nothing_to_somebody_made_inactive() {
        long personId = world.aPerson();
        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(personId))
                .execute();
        String address = addressOf(personId);

        ask(address);

        assertThat(MailedLink.tokensTo(db, address)).isEmpty();
    }

    @Test
    void sends_a_new_link_to_where_the_stale_one_went() {
        String address = addressOf(world.aPerson());
        String old = linkFor(address);
        clock.advance(Duration.ofMinutes(20));

        signIn.askAgain(old);

        List<String> tokens = MailedLink.tokensTo(db, address);
        assertThat(tokens).hasSize(2);
        assertThat(signIn.isGood(tokens.getLast())).isTrue();
    }

    @Test
    void knows_nothing_of_a_link_that_never_was() {
        assertThat(signIn.isGood("never-was")).isFalse();
        assertThat(use("never-was")).isNull();
    }

    private SignInLinks.@org.jspecify.annotations.Nullable UsedLink use(String token) {
        return links.consume(new OneTimeTokenAuthenticationToken(token));
    }

    private String linkFor(String address) {
        ask(address);
        return MailedLink.tokensTo(db, address).getLast();
    }

    private void ask(String address) {
        signIn.askForLink(MailAddress.of(address).orElseThrow(), Destination.START);
    }

    private String addressOf(long personId) {
        return Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
    }
}
