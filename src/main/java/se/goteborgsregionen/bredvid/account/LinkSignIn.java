package se.goteborgsregionen.bredvid.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.SignedInPerson;

/** Signs in whoever presents a good one-time link. */
@Component
class LinkSignIn implements AuthenticationProvider {

    private final SignInLinks links;
    private final StandingRepository standings;

    LinkSignIn(SignInLinks links, StandingRepository standings) {
        this.links = links;
        this.standings = standings;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        SignInLinks.UsedLink used = links.consume((OneTimeTokenAuthenticationToken) presented);
        if (used == null) {
            throw new InvalidOneTimeTokenException("The link is unknown, used or too old");
        }
        var standing = standings
                .find(used.personId(), null)
                .orElseThrow(() -> new InvalidOneTimeTokenException("The person is no longer active"));
        SignedInSession session =
                new SignedInSession(new SignedInPerson(used.personId()), standing.authorities(), used.usedAt(), null);
        session.setDetails(used.destination());
        return session;
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind != null && OneTimeTokenAuthenticationToken.class.isAssignableFrom(kind);
    }
}
