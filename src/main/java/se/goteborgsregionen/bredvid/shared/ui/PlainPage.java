package se.goteborgsregionen.bredvid.shared.ui;

import java.util.Locale;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.goteborgsregionen.bredvid.shared.Texts;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A page of the house in bare HTML, for what must work without a script and without a session: the page behind a mailed
 * link, and faults outside the views. Loads the house's style sheet and nothing else.
 */
@Component
public class PlainPage {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Texts texts;

    PlainPage(Texts texts) {
        this.texts = texts;
    }

    /** The language that the reader has chosen in this browser. */
    public static Locale language(HttpServletRequest request) {
        return BrowserChoice.language(request.getCookies());
    }

    /** The sentence in the reader's language, made safe for HTML. */
    public String text(HttpServletRequest request, String key, Object... parameters) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, language(request), parameters), UTF_8.name());
    }

    /**
     * The whole page. It is neither stored anywhere on the way nor named to whoever one goes to from it.
     *
     * @param titleKey of the page title; also the page's h1
     * @param body HTML after the h1, already escaped
     */
    public ResponseEntity<String> page(HttpServletRequest request, int status, String titleKey, String body) {
        String root = request.getContextPath() + "/";
        String scheme = BrowserChoice.scheme(request.getCookies())
                .map(chosen -> " data-scheme=\"" + chosen + "\"")
                .orElse("");
        String html =
                """
                <!doctype html>
                <html lang="%1$s"%2$s>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="robots" content="noindex">
                <title>%3$s · Bredvid</title>
                <link rel="icon" href="%4$shouse/favicon.svg">
                <link rel="stylesheet" href="%4$shouse/styles.css">
                </head>
                <body>
                <div class="page">
                <header class="bar"><div class="wrap"><a class="logo" href="%4$s">%5$s Bredvid</a></div></header>
                <main id="main" class="wrap"><div class="one"><h1>%3$s</h1>%6$s</div></main>
                </div>
                </body>
                </html>
                """.formatted(language(request).getLanguage(), scheme, text(request, titleKey), root, Logo.SVG, body);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(html);
    }
}
