package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.AccountService;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the language of whoever asks. */
@Component
class Problems {

    /** Where the API's addresses begin. */
    static final String API = "/api/";

    /** Where each type of problem has a page that explains it; its address is the type. */
    static final String PAGES = "/problem/";

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Texts texts;
    private final RefusalTexts refusals;
    private final Ways ways;
    private final CurrentUser currentUser;
    private final AccountService accounts;
    private final JsonMapper json;

    Problems(
            Texts texts,
            RefusalTexts refusals,
            Ways ways,
            CurrentUser currentUser,
            AccountService accounts,
            JsonMapper json) {
        this.texts = texts;
        this.refusals = refusals;
        this.ways = ways;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.json = json;
    }

    /** The refusal of a service. */
    Answer answer(HttpServletRequest request, Refusal refusal, List<WayOn> waysOn) {
        Locale language = language(request);
        return answer(
                RefusalProblems.of(refusal),
                language,
                refusals.sentence(refusal, language),
                waysOn.stream().map(way -> ways.from(way, language)).toList());
    }

    /** A no of the API itself, for the reason that its type explains. */
    Answer answer(HttpServletRequest request, ProblemType type) {
        return answer(request, type, type.aboutKey());
    }

    /** The same, for a reason that can be told closer. */
    Answer answer(HttpServletRequest request, ProblemType type, String detailKey, Object... parameters) {
        Locale language = language(request);
        return answer(type, language, texts.getTranslation(detailKey, language, parameters), List.of());
    }

    private Answer answer(ProblemType type, Locale language, String detail, List<Problem.Way> waysOn) {
        Problem problem = new Problem(
                URI.create(address(type)),
                texts.getTranslation(type.titleKey(), language),
                type.status(),
                detail,
                waysOn);
        return new Answer(
                type.status(), null, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(problem));
    }

    /** The answer of a controller; whoever has to wait is told for how long. */
    ResponseEntity<String> entity(Answer answer) {
        ResponseEntity.BodyBuilder entity = ResponseEntity.status(answer.status())
                .contentType(new MediaType(MediaType.parseMediaType(answer.contentType()), StandardCharsets.UTF_8));
        if (answer.location() != null) {
            entity.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.status() == ProblemType.BUSY.status()) {
            entity.header(HttpHeaders.RETRY_AFTER, inSeconds(SOON));
        }
        return entity.body(answer.body());
    }

    ResponseEntity<String> entity(HttpServletRequest request, ProblemType type) {
        return entity(request, type, type.aboutKey());
    }

    ResponseEntity<String> entity(
            HttpServletRequest request, ProblemType type, String detailKey, Object... parameters) {
        ResponseEntity<String> entity = entity(answer(request, type, detailKey, parameters));
        return type == ProblemType.IDEMPOTENCY_IN_PROGRESS
                ? ResponseEntity.status(entity.getStatusCode())
                        .headers(entity.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, inSeconds(SOON))
                        .body(entity.getBody())
                : entity;
    }

    private static String inSeconds(Duration wait) {
        return Long.toString(wait.plusNanos(999_999_999).toSeconds());
    }

    String address(ProblemType type) {
        return ways.address(PAGES + type.kebab());
    }

    /** For those who speak before and after the controllers. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        write(response, type, answer(request, type), SOON);
    }

    /** The same, with the time after which to try again. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, Duration wait)
            throws IOException {
        write(response, type, answer(request, type), wait);
    }

    void write(HttpServletResponse response, ProblemType type, Answer answer, Duration wait) throws IOException {
        response.setStatus(type.status());
        response.setContentType(answer.contentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        switch (type) {
            case TOKEN_MISSING -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Bredvid\"");
            case TOKEN_INVALID ->
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Bredvid\", error=\"invalid_token\"");
            case INSUFFICIENT_SCOPE ->
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"Bredvid\", error=\"insufficient_scope\", scope=\"" + Scope.BOOK + "\"");
            case TOO_MANY_REQUESTS -> response.setHeader(HttpHeaders.RETRY_AFTER, inSeconds(wait));
            default -> {
                // Says all in its body.
            }
        }
        response.getWriter().write(answer.body());
    }

    /** What the program asks for; otherwise what the person who made its token reads. */
    Locale language(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked != null) {
            try {
                Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), List.of(SWEDISH, Locale.ENGLISH));
                if (found != null) {
                    return Texts.localeOf(found.getLanguage());
                }
            } catch (IllegalArgumentException notALanguage) {
                return ofPerson();
            }
        }
        return ofPerson();
    }

    private Locale ofPerson() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof BearerSession) {
            Actor actor = currentUser.actor();
            return actor.signedIn() ? Texts.localeOf(accounts.mine(actor).language()) : Texts.SWEDISH;
        }
        return Texts.SWEDISH;
    }
}
