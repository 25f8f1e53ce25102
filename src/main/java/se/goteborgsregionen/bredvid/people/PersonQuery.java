package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;

/**
 * What a list of people is asked for. Null and blank ask for nothing.
 *
 * @param words parts of names or of the mail address, all of which must be found; an alias hides the name behind it
 * @param role who has it anywhere
 * @param offset how many rows to leave out, for lists that load as one scrolls
 * @param limit at most this many rows, 1 to 500
 */
public record PersonQuery(
        String words,
        @Nullable Long organisationId,
        @Nullable Long workplaceId,
        @Nullable Long professionId,
        @Nullable Role role,
        @Nullable PersonStatus status,
        int offset,
        int limit) {

    private static final int PAGE = 50;
    private static final int MOST = 500;

    /** Everybody. */
    public static final PersonQuery ALL = new PersonQuery("", null, null, null, null, null, 0, PAGE);

    public PersonQuery {
        offset = Math.max(0, offset);
        limit = Math.clamp(limit, 1, MOST);
    }

    public static PersonQuery words(String words) {
        return new PersonQuery(words, null, null, null, null, null, 0, PAGE);
    }

    public PersonQuery page(int newOffset, int newLimit) {
        return new PersonQuery(words, organisationId, workplaceId, professionId, role, status, newOffset, newLimit);
    }
}
