package se.goteborgsregionen.bredvid.account;

import java.time.Clock;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import se.goteborgsregionen.bredvid.access.SignedInPerson;

/**
 * Signs somebody in for a test, with the roles granted to her in the database, and in a Karibu test (after
 * {@code MockVaadin.setup}) also in the request that the views see. Call {@link #out} afterwards.
 */
public final class SignedIn {

    private static @Nullable ApplicationContext portal;

    private SignedIn() {}

    /** Lets the static methods reach the portal under test. */
    public static class Portal implements ApplicationContextAware {

        @Override
        public void setApplicationContext(ApplicationContext context) {
            portal = context;
        }
    }

    public static void as(long personId) {
        ApplicationContext context = portal;
        if (context == null) {
            throw new IllegalStateException("Only within a @PortalTest");
        }
        var standing = context.getBean(StandingRepository.class)
                .find(personId, null)
                .orElseThrow(() -> new IllegalArgumentException("Nobody active with id " + personId));
        SignedInSession session = new SignedInSession(
                new SignedInPerson(personId),
                standing.authorities(),
                context.getBean(Clock.class).instant(),
                null);
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(session);
        SecurityContextHolder.setContext(security);
        if (VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getRequest() instanceof FakeRequest request) {
            request.setUserPrincipalInt(session);
            request.setUserInRole((principal, role) -> standing.authorities().stream()
                    .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())));
        }
    }

    /** A visitor again. */
    public static void out() {
        SecurityContextHolder.clearContext();
        if (VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getRequest() instanceof FakeRequest request) {
            request.setUserPrincipalInt(null);
            request.setUserInRole((principal, role) -> false);
        }
    }
}
