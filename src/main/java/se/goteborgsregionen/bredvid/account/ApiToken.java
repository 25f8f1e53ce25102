package se.goteborgsregionen.bredvid.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A personal token with which a program acts for somebody, as she sees it herself.
 *
 * @param name what she calls it, so that she knows later which program has it
 * @param lastUsedAt to the minute; null where it has not been used
 */
public record ApiToken(
        long id,
        long personId,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** What the program may do; the person's own rights are the limit in both. */
    public enum Scope {
        /** Look. */
        READ,
        /** Look, book and cancel. */
        BOOK;

        /** Whether who was given this may do what needs the other. */
        public boolean includes(Scope needed) {
            return this == BOOK || needed == READ;
        }
    }

    /** For how long a token is good: there is always an end. */
    public enum Lifetime {
        MONTH(30),
        QUARTER(90),
        YEAR(365);

        private final int days;

        Lifetime(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }
    }

    /** What became of wanting a new token. */
    public sealed interface Making {

        /** The secret is in no other place than here, and only now. */
        record Made(ApiToken token, String secret) implements Making {}

        /** Nothing was made. */
        record Refused(Fault fault) implements Making {}
    }

    /** Why no token was made. */
    public enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        TOO_MANY
    }

    /** Whom a presented token lets in. */
    public record Bearer(long tokenId, long personId, Scope scope) {}
}
