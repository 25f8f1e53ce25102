package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.account.ApiTokenService;

/** Finds out whose token a request carries, and holds back a program that asks too often. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokenService tokens;
    private final RequestAllowance allowance;
    private final Problems problems;
    private final ApiFaults faults;

    BearerFilter(ApiTokenService tokens, RequestAllowance allowance, Problems problems, ApiFaults faults) {
        this.tokens = tokens;
        this.allowance = allowance;
        this.problems = problems;
        this.faults = faults;
    }

    /** Whether the request carried a token, good or not. */
    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Bearer> bearer;
        try {
            bearer = bearer(request);
        } catch (DataAccessException e) {
            faults.resolveException(request, response, null, e);
            return;
        }
        if (bearer.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new BearerSession(bearer.get()));
            SecurityContextHolder.setContext(context);
            Duration wait = allowance.take(bearer.get());
            if (wait.isPositive()) {
                problems.write(request, response, ProblemType.TOO_MANY_REQUESTS, wait);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Bearer> bearer(HttpServletRequest request) {
        return carriesToken(request)
                ? tokens.recognise(request.getHeader(HttpHeaders.AUTHORIZATION)
                        .substring(SCHEME.length())
                        .strip())
                : Optional.empty();
    }
}
