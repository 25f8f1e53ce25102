package se.goteborgsregionen.bredvid.shared.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jakarta.servlet.http.Cookie;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Texts;

/** What a reader has chosen in this browser and needs no account for: the language, and light or dark. */
public final class BrowserChoice {

    private static final String LANGUAGE = "bredvid-sprak";
    private static final String SCHEME = "bredvid-utseende";
    private static final Set<String> SCHEMES = Set.of("light", "dark");
    private static final Duration YEAR = Duration.ofDays(365);

    private BrowserChoice() {}

    /** Swedish until the reader has chosen English: the offers are in Swedish, whatever the browser asks for. */
    public static Locale language(Cookie @Nullable [] cookies) {
        return Texts.localeOf(value(cookies, LANGUAGE).orElse("sv"));
    }

    /** {@code light} or {@code dark}; empty where the operating system decides. */
    public static Optional<String> scheme(Cookie @Nullable [] cookies) {
        return value(cookies, SCHEME).filter(SCHEMES::contains);
    }

    /** Keeps the language in the browser for a year. */
    public static void keepLanguage(Locale language) {
        keep(LANGUAGE, language.getLanguage(), YEAR);
    }

    /** Keeps light or dark in the browser for a year; anything else leaves it to the operating system. */
    public static void keepScheme(String scheme) {
        keep(SCHEME, scheme, SCHEMES.contains(scheme) ? YEAR : Duration.ZERO);
    }

    private static void keep(String name, String value, Duration age) {
        VaadinResponse response = VaadinResponse.getCurrent();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (response == null || request == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
