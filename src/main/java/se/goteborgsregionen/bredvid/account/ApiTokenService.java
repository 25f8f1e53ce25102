package se.goteborgsregionen.bredvid.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.account.ApiToken.Fault;
import se.goteborgsregionen.bredvid.account.ApiToken.Lifetime;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.audit.AuditLog;

/** Personal tokens for programs: each person makes, sees and revokes her own, and nobody anybody else's. */
@Service
public class ApiTokenService {

    /** How many living tokens somebody may have. */
    public static final int MOST = 10;

    /** As long as a token's name may be. */
    public static final int MOST_NAME = 60;

    /** What every token begins with, so that one that has come astray is recognised as what it is. */
    public static final String PREFIX = "bredvid_";

    private final ApiTokenRepository tokens;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random;

    ApiTokenService(ApiTokenRepository tokens, AuditLog audit, Clock clock, SecureRandom random) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** The caller's own living tokens, the newest first. */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public List<ApiToken> mine(Actor actor) {
        return tokens.living(actor.id(), clock.instant());
    }

    /** Makes a token for the caller herself. Its secret is in the answer and can never be had again. */
    @MayCall(Who.SELF)
    @Transactional
    public Making make(Actor actor, String name, Scope scope, Lifetime lifetime) {
        long personId = actor.id();
        String called = name.strip();
        if (called.isEmpty()) {
            return new Making.Refused(Fault.NAME_MISSING);
        }
        if (called.length() > MOST_NAME) {
            return new Making.Refused(Fault.NAME_TOO_LONG);
        }
        tokens.lockPerson(personId);
        Instant now = clock.instant();
        if (tokens.countLiving(personId, now) >= MOST) {
            return new Making.Refused(Fault.TOO_MANY);
        }
        String secret = PREFIX + SecretToken.fresh(random);
        Instant expires = now.plus(Duration.ofDays(lifetime.days()));
        long id = tokens.insert(personId, called, SecretToken.hash(secret), scope, now, expires);
        record(actor, "account.token-made");
        return new Making.Made(new ApiToken(id, personId, called, scope, now, expires, null), secret);
    }

    /** Ends one of the caller's own tokens at once; false, and nothing done, for another's and for one that had ended. */
    @MayCall(Who.SELF)
    @Transactional
    public boolean revoke(Actor actor, long tokenId) {
        boolean ended = tokens.revoke(tokenId, actor.id(), clock.instant());
        if (ended) {
            record(actor, "account.token-revoked");
        }
        return ended;
    }

    /** Ends all of the caller's own tokens at once. */
    @MayCall(Who.SELF)
    @Transactional
    public void revokeAll(Actor actor) {
        for (ApiToken token : tokens.living(actor.id(), clock.instant())) {
            revoke(actor, token.id());
        }
    }

    /**
     * Whom the presented secret lets in: open to all, since who holds it is let in as the person who made it. Empty for
     * one that is unknown, has ended or was revoked, and for somebody who is no longer active.
     */
    @MayCall(Who.ANYONE)
    @Transactional
    public Optional<Bearer> recognise(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Bearer> bearer = tokens.find(SecretToken.hash(secret), now);
        bearer.ifPresent(found -> tokens.noteUse(found.tokenId(), now));
        return bearer;
    }

    private void record(Actor actor, String action) {
        audit.record(actor.id(), action, AuditLog.Subject.ACCOUNT, actor.id(), actor.id(), actor.organisationId(), "");
    }
}
