package se.goteborgsregionen.bredvid.offer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words for searching: small letters, å ä ö letters of their own, other accents taken off (idé is ide, as
 * Swedish sorts it). A hyphen parts words; "C++", "C#" and "65+" are words; every other sign parts words and is
 * otherwise passed over, so that nothing typed is an operator.
 */
final class CatalogueWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}\\+\\+|\\p{L}#|\\p{N}+\\+|[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS_ASKED = 8;
    private static final int LONGEST_TEXT_ASKED = 200;

    private CatalogueWords() {}

    /** The different words of a text. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(folded(text));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The words that somebody searches for; only the first few of a long text. */
    static List<String> asked(String text) {
        String cut = text.length() > LONGEST_TEXT_ASKED ? text.substring(0, LONGEST_TEXT_ASKED) : text;
        List<String> words = new ArrayList<>(of(cut));
        return words.size() > MOST_WORDS_ASKED ? words.subList(0, MOST_WORDS_ASKED) : words;
    }

    /** A key that sorts by the Swedish alphabet when compared letter by letter. */
    static String sortingKey(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (String word : of(text)) {
            key.append(key.isEmpty() ? "" : " ").append(word);
        }
        return key.toString().replace('å', '{').replace('ä', '|').replace('ö', '}');
    }

    private static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (letter < 0x80 || letter == 'å' || letter == 'ä' || letter == 'ö') {
                folded.append(letter);
            } else if (letter == 'æ') {
                folded.append('ä');
            } else if (letter == 'ø') {
                folded.append('ö');
            } else {
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .chars()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                        .forEach(part -> folded.append((char) part));
            }
        }
        return folded.toString();
    }
}
