package se.goteborgsregionen.bredvid.account;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where somebody comes in once it is clear who she is, and is shown to the page she was on her way to. */
@Component
public class FrontDoor implements AuthenticationSuccessHandler {

    private final SecurityContextRepository contexts;
    private final DeviceCookie devices;
    private final Duration idle;
    private final SessionAuthenticationStrategy newSession;
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    FrontDoor(
            SecurityContextRepository contexts,
            DeviceCookie devices,
            CsrfTokenRepository csrfTokens,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.idle = idle;
        this.contexts = contexts;
        this.devices = devices;
        this.newSession = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** Where the visitor was going when she was asked to sign in; the first page where she came by herself. */
    public Destination destination(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        if (saved != null) {
            return Destination.ofAddress(saved.getRedirectUrl());
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? Destination.START
                : Destination.of((String) session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT));
    }

    /** Begins a login session and leads on. */
    void letIn(SignedInSession session, HttpServletRequest request, HttpServletResponse response) throws IOException {
        newSession.onAuthentication(session, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        devices.loginSuccess(request, response, session);
        onAuthenticationSuccess(request, response, session);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        Destination destination = signedIn.getDetails() instanceof Destination known && !known.isStart()
                ? known
                : destination(request, response);
        forgetDestination(request, response);
        // A visitor's session ends sooner; this one was hers.
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        response.sendRedirect(request.getContextPath() + destination.path());
    }

    private void forgetDestination(HttpServletRequest request, HttpServletResponse response) {
        requests.removeRequest(request, response);
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
            session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        }
    }
}
