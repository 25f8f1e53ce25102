package se.goteborgsregionen.bredvid.api;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;

/**
 * What comes before the API's controllers: a token and nothing else lets in. There is no session and no cookie, so nothing
 * that a forged form could use. Its description and the pages about refusals are open to everybody.
 */
@Configuration
class ApiSecurity {

    private static final String ADDRESSES = Problems.API + "v1/**";

    /** Answers are data: no page of anybody's may show or run them. The two pages for people say more. */
    private static final String CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain api(
            HttpSecurity http, ApiTokenService tokens, RequestAllowance allowance, Problems problems, ApiFaults faults)
            throws Exception {
        return http.securityMatcher(Problems.API + "**", Problems.PAGES + "*")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ADDRESSES)
                        .hasAuthority(BearerSession.authority(Scope.READ))
                        .requestMatchers(HttpMethod.HEAD, ADDRESSES)
                        .hasAuthority(BearerSession.authority(Scope.READ))
                        .requestMatchers(ADDRESSES)
                        .hasAuthority(BearerSession.authority(Scope.BOOK))
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(
                        new BearerFilter(tokens, allowance, problems, faults), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, nobody) ->
                                problems.write(request, response, nobodyBecause(request)))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, ProblemType.INSUFFICIENT_SCOPE)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static ProblemType nobodyBecause(HttpServletRequest request) {
        return BearerFilter.carriesToken(request) ? ProblemType.TOKEN_INVALID : ProblemType.TOKEN_MISSING;
    }
}
