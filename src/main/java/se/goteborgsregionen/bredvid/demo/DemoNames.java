package se.goteborgsregionen.bredvid.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as on any Swedish ward: put together by chance, so that nobody real is meant, and never the same twice. */
final class DemoNames {

    /** Every eighth has taken a name of another origin than her given name's. */
    private static final double MARRIED_INTO = 0.12;

    private record Origin(int share, List<String> given, List<String> family) {}

    /** A name of one person. */
    record Name(String given, String family) {

        /** The part of the address before the at sign. */
        String mailbox() {
            return plain(given) + "." + plain(family);
        }
    }

    private final List<Origin> origins = DemoFiles.rows(
            "names.csv",
            row -> new Origin(
                    Integer.parseInt(row.get("share")),
                    List.of(row.get("given").split(" ")),
                    List.of(row.get("family").split(" "))));
    private final Set<String> mailboxes = new HashSet<>();
    private final RandomGenerator random;

    DemoNames(RandomGenerator random) {
        this.random = random;
    }

    /** This very name, which is then not drawn again. */
    Name reserved(String given, String family) {
        Name name = new Name(given, family);
        if (!mailboxes.add(name.mailbox())) {
            throw new IllegalStateException("Drawn already: " + name);
        }
        return name;
    }

    /** A name nobody has yet. */
    Name next() {
        Name name;
        do {
            Origin origin = origin();
            Origin familyOrigin = random.nextDouble() < MARRIED_INTO ? origin() : origin;
            name = new Name(anyOf(origin.given()), anyOf(familyOrigin.family()));
        } while (!mailboxes.add(name.mailbox()));
        return name;
    }

    private Origin origin() {
        int drawn = random.nextInt(origins.stream().mapToInt(Origin::share).sum());
        for (Origin origin : origins) {
            drawn -= origin.share();
            if (drawn < 0) {
                return origin;
            }
        }
        return origins.getLast();
    }

    private String anyOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    /** The part of an address before the at sign for a name of several words: a protected address tells no real name. */
    static String mailboxOf(String fullName) {
        return Stream.of(fullName.split(" ")).map(DemoNames::plain).collect(Collectors.joining("."));
    }

    /** The words with hyphens between, for an address: "Sårvård: steg för steg" becomes "sarvard-steg-for-steg". */
    static String plainWords(String words) {
        return Stream.of(words.split("[^\\p{L}\\p{M}]+"))
                .map(DemoNames::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** Small letters a to z alone: å and ä become a, ö becomes o. */
    static String plain(String name) {
        String withoutStrokes = name.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae");
        return Normalizer.normalize(withoutStrokes, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
