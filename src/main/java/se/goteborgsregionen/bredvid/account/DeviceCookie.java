package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.time.Duration;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.goteborgsregionen.bredvid.access.SignedInPerson;
import se.goteborgsregionen.bredvid.account.DeviceMemory.Recognised;

/** Carries the secret of a remembered device to and from the browser, in a cookie that no script can read. */
@Component
class DeviceCookie implements RememberMeServices, LogoutHandler {

    /** The field of the sign-in forms that asks for it. */
    static final String FIELD = "kom-ihag";

    static final String NAME = "bredvid-enhet";

    private final DeviceMemory memory;
    private final StandingRepository standings;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    DeviceCookie(DeviceMemory memory, StandingRepository standings, SecurityContextRepository contexts, Clock clock) {
        this.memory = memory;
        this.standings = standings;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        Recognised device = memory.recognise(cookie.getValue());
        var standing = device == null
                ? null
                : standings.find(device.personId(), device.deviceId()).orElse(null);
        if (device == null || standing == null) {
            remove(request, response);
            return null;
        }
        if (device.cookie() != null) {
            set(request, response, device);
        }
        return new SignedInSession(
                new SignedInPerson(device.personId()), standing.authorities(), clock.instant(), device.deviceId());
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // A link that has gone stale says nothing about the device.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (request.getParameter(FIELD) == null || !(signedIn instanceof SignedInSession session)) {
            return;
        }
        Recognised device = memory.remember(
                session.getPrincipal().personId(), DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        set(request, response, device);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session.on(device.deviceId()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Signing out forgets this device. */
    @Override
    public void logout(
            @Nullable HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication signedIn) {
        if (request == null || response == null) {
            return;
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie != null) {
            memory.forget(cookie.getValue());
            remove(request, response);
        }
    }

    private void set(HttpServletRequest request, HttpServletResponse response, Recognised device) {
        Duration left = Duration.between(clock.instant(), device.validUntil());
        write(request, response, device.cookie() == null ? "" : device.cookie(), left);
    }

    private static void remove(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
