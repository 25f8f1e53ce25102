package se.goteborgsregionen.bredvid.access;

import java.io.Serializable;
import java.security.Principal;

/** The principal of a login session: only who it is; what she may do is read anew at each use case. */
public record SignedInPerson(long personId) implements Principal, Serializable {

    @Override
    public String getName() {
        return Long.toString(personId);
    }
}
