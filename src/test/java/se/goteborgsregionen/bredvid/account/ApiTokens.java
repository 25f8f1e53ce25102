package se.goteborgsregionen.bredvid.account;

import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.ApiToken.Lifetime;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;

/** Makes tokens for tests. */
public final class ApiTokens {

    private ApiTokens() {}

    /** A new token of hers for a month. */
    public static Making.Made of(ApiTokenService tokens, Actor actor, Scope scope) {
        return switch (tokens.make(actor, "Provprogrammet", scope, Lifetime.MONTH)) {
            case Making.Made made -> made;
            case Making.Refused refused -> throw new IllegalStateException("No token: " + refused.fault());
        };
    }
}
