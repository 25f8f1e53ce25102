package se.goteborgsregionen.bredvid.account;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import se.goteborgsregionen.bredvid.access.SignedInPerson;

/** Somebody's login session: who, since when, and on which remembered device, if on one. */
final class SignedInSession extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final SignedInPerson person;
    private final Instant since;
    private final @Nullable Long deviceId;

    SignedInSession(
            SignedInPerson person,
            Collection<? extends GrantedAuthority> authorities,
            Instant since,
            @Nullable Long deviceId) {
        super(authorities);
        this.person = person;
        this.since = since;
        this.deviceId = deviceId;
        super.setAuthenticated(true);
    }

    Instant since() {
        return since;
    }

    @Nullable
    Long deviceId() {
        return deviceId;
    }

    /** The same session with the roles that are granted now. */
    SignedInSession with(Collection<? extends GrantedAuthority> authorities) {
        return copy(authorities, deviceId);
    }

    /** The same session, tied to the device: it ends when the device is forgotten. */
    SignedInSession on(long rememberedDeviceId) {
        return copy(getAuthorities(), rememberedDeviceId);
    }

    private SignedInSession copy(Collection<? extends GrantedAuthority> authorities, @Nullable Long device) {
        SignedInSession copy = new SignedInSession(person, authorities, since, device);
        copy.setDetails(getDetails());
        return copy;
    }

    @Override
    public SignedInPerson getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SignedInSession session
                && since.equals(session.since)
                && java.util.Objects.equals(deviceId, session.deviceId);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + since.hashCode();
    }
}
