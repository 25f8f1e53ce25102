package se.goteborgsregionen.bredvid.account;

import java.io.IOException;
import java.util.Set;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import se.goteborgsregionen.bredvid.account.StandingRepository.Standing;

/**
 * Looks at every request of somebody signed in: a role granted or taken away holds from the next click, and who has been
 * made inactive, or signed out from another device, is out.
 */
class StandingFilter extends OncePerRequestFilter {

    private final StandingRepository standings;
    private final SecurityContextRepository contexts;

    StandingFilter(StandingRepository standings, SecurityContextRepository contexts) {
        this.standings = standings;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInSession session) {
            Standing standing = standings
                    .find(session.getPrincipal().personId(), session.deviceId())
                    .orElse(null);
            if (standing == null || hasEnded(session, standing)) {
                signOut(request);
            } else if (!Set.copyOf(session.getAuthorities()).equals(standing.authorities())) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(session.with(standing.authorities()));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean hasEnded(SignedInSession session, Standing standing) {
        boolean deviceForgotten = session.deviceId() != null && !standing.deviceKnown();
        return deviceForgotten
                || (standing.endedAt() != null && !session.since().isAfter(standing.endedAt()));
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        @Nullable HttpSession httpSession = request.getSession(false);
        if (httpSession != null) {
            httpSession.invalidate();
        }
    }
}
