package se.goteborgsregionen.bredvid.account;

import java.util.Objects;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

@PortalTest
class StandingFilterDbTest {

    @Autowired
    private StandingRepository standings;

    @Autowired
    private SecurityContextRepository contexts;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void nobody() {
        SignedIn.out();
    }

    @Test
    void lets_a_role_that_is_taken_away_bite_at_the_next_request() throws Exception {
        long personId = world.aPerson();
        world.grant(personId, Role.GR_ADMINISTRATOR, null, null);
        SignedIn.as(personId);
        assertThat(roles()).contains("ROLE_GR_ADMINISTRATOR");
        db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(personId)).execute();

        pass();

        assertThat(roles()).doesNotContain("ROLE_GR_ADMINISTRATOR");
        assertThat(contexts.loadDeferredContext(request).get().getAuthentication())
                .isNotNull()
                .extracting(Authentication::getAuthorities)
                .asString()
                .doesNotContain("ROLE_GR_ADMINISTRATOR");
    }

    @Test
    void lets_a_role_that_is_given_hold_at_the_next_request() throws Exception {
        long personId = world.aPerson();
        SignedIn.as(personId);
        world.grant(personId, Role.ORGANISER, null, world.organisation("1480"));

        pass();

        assertThat(roles()).contains("ROLE_ORGANISER");
    }

    @Test
    void signs_out_somebody_made_inactive() throws Exception {
        long personId = world.aPerson();
        SignedIn.as(personId);
        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(personId))
                .execute();

        pass();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void pass() throws Exception {
        new StandingFilter(standings, contexts).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static String roles() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getAuthorities()
                .toString();
    }
}
