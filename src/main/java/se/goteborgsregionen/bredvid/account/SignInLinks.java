package se.goteborgsregionen.bredvid.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues one-time links and takes them back. A link is good for fifteen minutes and for one person, once. */
@Component
class SignInLinks implements OneTimeTokenService {

    static final Duration VALID_FOR = Duration.ofMinutes(15);

    private final SignInLinkRepository links;
    private final RegistrationCompletion registrations;
    private final Clock clock;
    private final SecureRandom random;

    SignInLinks(SignInLinkRepository links, RegistrationCompletion registrations, Clock clock, SecureRandom random) {
        this.links = links;
        this.registrations = registrations;
        this.clock = clock;
        this.random = random;
    }

    /** A link that has just been used: when, whom it signs in, and where she was going. */
    record UsedLink(String tokenValue, long personId, Instant usedAt, Instant expiresAt, Destination destination)
            implements OneTimeToken {

        @Override
        public String getTokenValue() {
            return tokenValue;
        }

        @Override
        public String getUsername() {
            return Long.toString(personId);
        }

        @Override
        public Instant getExpiresAt() {
            return expiresAt;
        }
    }

    /** The secret of a new link; joins the caller's transaction. With neither person nor registration it opens nothing. */
    String issue(@Nullable Long personId, @Nullable Long registrationId, Destination destination) {
        String token = SecretToken.fresh(random);
        Instant now = clock.instant();
        links.insert(SecretToken.hash(token), personId, registrationId, destination.path(), now, now.plus(VALID_FOR));
        return token;
    }

    /** For a person's id as the user name. Spring's own page for asking is shut: {@link SignInService} is the way in. */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        long personId = Long.parseLong(request.getUsername());
        String token = issue(personId, null, Destination.START);
        Instant now = clock.instant();
        return new UsedLink(token, personId, now, now.plus(VALID_FOR), Destination.START);
    }

    /** Uses the link up; null where it is unknown, used or too old. */
    @Override
    @Transactional
    public @Nullable UsedLink consume(OneTimeTokenAuthenticationToken presented) {
        String token = presented.getTokenValue();
        if (token == null) {
            return null;
        }
        byte[] hash = SecretToken.hash(token);
        Instant now = clock.instant();
        if (!links.use(hash, now)) {
            return null;
        }
        return links.find(hash).map(link -> used(token, link, now)).orElse(null);
    }

    private @Nullable UsedLink used(String token, SignInLinkRepository.StoredLink link, Instant now) {
        Long personId = link.personId();
        if (personId == null && link.registrationId() != null) {
            personId = registrations.complete(link.registrationId());
        }
        return personId == null
                ? null
                : new UsedLink(token, personId, now, link.validUntil(), Destination.of(link.wanted()));
    }

    /** Whether pressing the button would sign somebody in. Changes nothing. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return links.find(SecretToken.hash(token))
                .filter(link -> link.usedAt() == null && link.validUntil().isAfter(clock.instant()))
                .filter(link -> link.personId() != null || link.registrationId() != null)
                .isPresent();
    }
}
