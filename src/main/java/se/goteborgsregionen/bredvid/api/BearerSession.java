package se.goteborgsregionen.bredvid.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import se.goteborgsregionen.bredvid.access.SignedInPerson;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;

/** One request of a program: whose token it holds, and what that opens. */
final class BearerSession extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Bearer bearer;

    BearerSession(Bearer bearer) {
        super(authorities(bearer.scope()));
        this.bearer = bearer;
        super.setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Scope given) {
        return AuthorityUtils.createAuthorityList(List.of(Scope.values()).stream()
                .filter(given::includes)
                .map(BearerSession::authority)
                .toList());
    }

    /** What stands for the scope in the rules of the filter chain. */
    static String authority(Scope scope) {
        return "SCOPE_" + scope;
    }

    Bearer bearer() {
        return bearer;
    }

    @Override
    public SignedInPerson getPrincipal() {
        return new SignedInPerson(bearer.personId());
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof BearerSession session && bearer.equals(session.bearer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), bearer);
    }
}
