package se.goteborgsregionen.bredvid.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import se.goteborgsregionen.bredvid.shared.ui.PlainPage;

/**
 * The page behind the mailed link. Opening it changes nothing, however often: filters in mail systems open every link.
 * Its one button posts the token, and Spring Security signs in.
 */
@Controller
class SignInLinkPage {

    static final String PATH = "/logga-in/lank";

    static final String AGAIN = "/logga-in/ny-lank";

    private final SignInService signIn;
    private final PlainPage page;

    SignInLinkPage(SignInService signIn, PlainPage page) {
        this.signIn = signIn;
        this.page = page;
    }

    /** The page of the link whose button was pressed too late, or twice: it says so. */
    static String addressOf(HttpServletRequest request) {
        String token = String.valueOf(request.getParameter("token"));
        return request.getContextPath() + PATH + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(
            @RequestParam(name = "token", defaultValue = "") String token, CsrfToken csrf, HttpServletRequest request) {
        if (!signIn.isGood(token)) {
            return stale(token, csrf, request);
        }
        String form = """
                <p class="lede">%s</p>
                <form method="post" action="%s" class="stack">%s
                <label class="row"><input type="checkbox" name="%s"> <span>%s</span></label>
                <p class="small muted">%s</p>
                <button class="btn p l full" type="submit">%s</button>
                </form>
                """.formatted(
                        page.text(request, "account.link.lede"),
                        request.getContextPath() + PATH,
                        hidden("token", token) + hidden(csrf.getParameterName(), csrf.getToken()),
                        DeviceCookie.FIELD,
                        page.text(request, "account.remember"),
                        page.text(request, "account.remember.help"),
                        page.text(request, "account.link.button"));
        return page.page(request, 200, "account.link.title", form);
    }

    private ResponseEntity<String> stale(String token, CsrfToken csrf, HttpServletRequest request) {
        String again = token.isEmpty()
                ? ""
                : """
                <form method="post" action="%s">%s<button class="btn p l full" type="submit">%s</button></form>
                """.formatted(
                                request.getContextPath() + AGAIN,
                                hidden("token", token) + hidden(csrf.getParameterName(), csrf.getToken()),
                                page.text(request, "account.stale.again"));
        String body = """
                <p class="lede">%s</p>
                <div class="stack">%s<a class="btn l full" href="%s">%s</a></div>
                """.formatted(
                        page.text(request, "account.stale.lede", SignInLinks.VALID_FOR.toMinutes()),
                        again,
                        request.getContextPath() + "/logga-in",
                        page.text(request, "account.stale.other"));
        return page.page(request, 200, "account.stale.title", body);
    }

    @PostMapping(AGAIN)
    ResponseEntity<String> again(@RequestParam("token") String token, HttpServletRequest request) {
        signIn.askAgain(token);
        String body = """
                <p class="lede">%s</p><p>%s</p>
                """.formatted(
                        page.text(request, "account.again.lede", SignInLinks.VALID_FOR.toMinutes()),
                        page.text(request, "account.again.limit", SignInService.LINKS_AN_HOUR));
        return page.page(request, 200, "account.again.title", body);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(name), HtmlUtils.htmlEscape(value));
    }
}
