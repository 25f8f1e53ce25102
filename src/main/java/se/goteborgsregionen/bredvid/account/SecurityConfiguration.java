package se.goteborgsregionen.bredvid.account;

import java.security.SecureRandom;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

/**
 * Which requests need somebody signed in, and how one becomes so. Each view says by its annotation who may open it, each
 * service method refuses those who may not call it; here is what comes before both.
 */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /** What stands behind these is in the address alone: no other page may learn it from where its reader came. */
    private static final RequestMatcher MAILED_LINKS =
            PathPatternRequestMatcher.withDefaults().matcher("/svar/**");

    /** What Vaadin needs and nothing from elsewhere: its client evaluates scripts that the server sends. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Styles, icons and fonts are for everybody: no session, no look at who asks. */
    @Bean
    @Order(1)
    SecurityFilterChain house(HttpSecurity http) throws Exception {
        return http.securityMatcher("/house/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portal(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            SignInLinks links,
            LinkSignIn linkSignIn,
            DeviceCookie devices,
            StandingRepository standings,
            FrontDoor door,
            NavigationAccessControl views,
            ObjectProvider<DemoSignIn> demo)
            throws Exception {
        views.setLoginView("/logga-in");
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/post", "/actuator/health/post/**")
                            .access(new LoopbackOnly())
                            .requestMatchers("/actuator/health", "/actuator/health/**")
                            .permitAll()
                            .requestMatchers("/actuator/prometheus")
                            .access(new LoopbackOnly())
                            .requestMatchers("/actuator/**")
                            .denyAll()
                            .requestMatchers(HttpMethod.POST, SignInLinkPage.PATH, SignInLinkPage.AGAIN)
                            .permitAll()
                            .requestMatchers("/error")
                            .permitAll();
                    demo.ifAvailable(chooser -> requests.requestMatchers(HttpMethod.POST, DemoSignIn.PATH)
                            .permitAll());
                })
                .with(vaadin(), vaadin -> vaadin.anyRequest(SecurityConfiguration::unknownPaths))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .oneTimeTokenLogin(login -> login.tokenService(links)
                        .authenticationProvider(linkSignIn)
                        .loginPage("/logga-in")
                        .loginProcessingUrl(SignInLinkPage.PATH)
                        .showDefaultSubmitPage(false)
                        .generateRequestResolver(request -> null)
                        .tokenGenerationSuccessHandler((request, response, token) -> response.sendError(404))
                        .successHandler(door)
                        .failureHandler(
                                (request, response, stale) -> response.sendRedirect(SignInLinkPage.addressOf(request))))
                .rememberMe(
                        remembering -> remembering.rememberMeServices(devices).key(SecretToken.fresh(secureRandom())))
                .authenticationProvider(new OwnSessions())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/logga-in")))
                .addFilterAfter(new StandingFilter(standings, contexts), RememberMeAuthenticationFilter.class)
                .logout(logout ->
                        logout.logoutUrl("/logga-ut").addLogoutHandler(devices).logoutSuccessHandler(afterSigningOut()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                MAILED_LINKS, new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
                        .addHeaderWriter(new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /** One signs out by a button in a view: a redirect would lead that button's request on, and leave the view standing. */
    private static LogoutSuccessHandler afterSigningOut() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /** Unknown addresses get the page that says so; anything but reading is for routes and controllers that are listed. */
    private static void unknownPaths(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl anyOther) {
        anyOther.access(
                (authentication, context) -> new org.springframework.security.authorization.AuthorizationDecision(
                        HttpMethod.GET.matches(context.getRequest().getMethod())
                                || HttpMethod.HEAD.matches(context.getRequest().getMethod())));
    }

    /** Sessions that {@link DeviceCookie} has begun are as good as they look. */
    private static final class OwnSessions implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication session) {
            return session;
        }

        @Override
        public boolean supports(Class<?> kind) {
            return SignedInSession.class.isAssignableFrom(kind);
        }
    }
}
