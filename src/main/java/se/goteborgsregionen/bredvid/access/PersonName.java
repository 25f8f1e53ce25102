package se.goteborgsregionen.bredvid.access;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The one display-name function: every name on screen, in mail, calendar and export comes from here, so that an alias
 * (protected identity) holds everywhere and carries no mark of its own.
 *
 * @param given given name, or the alias's first word
 * @param full what is shown
 */
public record PersonName(String given, String full) {

    /** The name to show for the columns of a person's row; the alias, where there is one, replaces both names. */
    public static PersonName of(String givenName, String familyName, @Nullable String alias) {
        if (alias != null && !alias.isBlank()) {
            String shown = alias.strip();
            return new PersonName(shown.split(" ", 2)[0], shown);
        }
        return new PersonName(
                givenName,
                Stream.of(givenName, familyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip());
    }

    /** One or two capital letters for a round picture. */
    public String initials() {
        String[] words = full.strip().split("\\s+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2 ? "" : words[words.length - 1].substring(0, 1);
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }
}
