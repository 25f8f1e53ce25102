package se.goteborgsregionen.bredvid.invitation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The line form of RFC 5545, 3.1: CRLF, at most 75 octets, continued after a space, no character torn apart. */
final class LineFolding {

    private static final int LONGEST_LINE = 75;
    private static final Pattern STRAY =
            Pattern.compile("\\r(?!\\n)|[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u0085\\u2028\\u2029]");
    private static final String LINE_END = "\r\n";

    private LineFolding() {}

    /**
     * Folds a text of whole lines, which end in CRLF or LF. A lone CR and other control characters do not belong in a
     * calendar (RFC 5545, 3.1): they become blanks, so that nothing typed can begin a line of its own.
     */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
        STRAY.matcher(unfolded).replaceAll(" ").lines().forEach(line -> appendFolded(line, folded));
        return folded.toString();
    }

    private static void appendFolded(String line, StringBuilder folded) {
        int octets = 0;
        for (int position = 0; position < line.length(); ) {
            int character = line.codePointAt(position);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            position += Character.charCount(character);
        }
        folded.append(LINE_END);
    }
}
