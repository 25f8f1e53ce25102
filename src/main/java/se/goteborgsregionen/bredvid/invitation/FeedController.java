package se.goteborgsregionen.bredvid.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed.Fetched;
import se.goteborgsregionen.bredvid.shared.MinuteAllowance;
import se.goteborgsregionen.bredvid.shared.Texts;

/** The calendars that programs fetch: no cookies, an ETag of what was said, and 304 while it is the same. */
@RestController
class FeedController {

    /** Programs fetch every few minutes at most; one that runs wild must not take the others' time. */
    static final int A_MINUTE = 30;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeedService feeds;
    private final PublicFeedService publicFeeds;
    private final MinuteAllowance allowance;

    FeedController(CalendarFeedService feeds, PublicFeedService publicFeeds, Clock clock) {
        this.feeds = feeds;
        this.publicFeeds = publicFeeds;
        this.allowance = new MinuteAllowance(A_MINUTE, clock);
    }

    @GetMapping("/kalender/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<String> personal(@PathVariable String secret) {
        Optional<Fetched> fetched = feeds.fetch(secret);
        if (fetched.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Duration wait = allowance.take(fetched.get().feedId());
        if (wait.isPositive()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .build();
        }
        return answer(fetched.get().ics(), CacheControl.noCache().cachePrivate());
    }

    @GetMapping("/kalender/anordnare/{code:[A-Za-z0-9_-]{1,12}}.ics")
    ResponseEntity<String> ofOrganisation(@PathVariable String code, @RequestParam(defaultValue = "sv") String sprak) {
        return open(publicFeeds.ofOrganisation(code, locale(sprak)));
    }

    @GetMapping("/kalender/omrade/{code:[A-Za-z0-9_-]{1,12}}.ics")
    ResponseEntity<String> ofArea(@PathVariable String code, @RequestParam(defaultValue = "sv") String sprak) {
        return open(publicFeeds.ofArea(code, locale(sprak)));
    }

    private static Locale locale(String language) {
        return Texts.ENGLISH.getLanguage().equals(language) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private static ResponseEntity<String> open(Optional<String> ics) {
        return ics.map(text ->
                        answer(text, CacheControl.maxAge(Duration.ofHours(1)).cachePublic()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> answer(String ics, CacheControl keeping) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(keeping)
                .eTag(fingerprint(ics))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"bredvid.ics\"")
                .body(ics);
    }

    private static String fingerprint(String ics) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ics.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
