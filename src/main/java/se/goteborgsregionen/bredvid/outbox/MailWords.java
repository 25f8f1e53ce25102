package se.goteborgsregionen.bredvid.outbox;

/** What may stand in a mail of what people have written: the words, and nothing that acts on the program that shows them. */
final class MailWords {

    private static final int LONGEST_SUBJECT = 200;

    private MailWords() {}

    /**
     * Without control characters, halves of characters, and the marks that turn the direction of reading, by which a name or
     * an address can be made to look like another. Line feeds and tabs are kept; other line ends become line feeds.
     */
    static String clean(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != '\n' && c != '\t' && (c < ' ' || (c >= 0x7f && isSuspect(c)))) {
                return cleaned(words);
            }
        }
        return words;
    }

    private static String cleaned(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !unwanted(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isSuspect(char c) {
        return Character.isSurrogate(c) || unwanted(c);
    }

    private static boolean unwanted(int c) {
        return Character.isISOControl(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x206f)
                || c == 0x061c
                || c == 0xfeff
                || (c >= 0xfff9 && c <= 0xfffb);
    }

    /** One line that fits a subject, cut with an ellipsis. */
    static String subject(String words) {
        String line = MailMessage.oneLine(clean(words));
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                                .strip() + "…";
    }

    /** Whether a link may lead there: to the web, nowhere else. */
    static boolean isWebAddress(String url) {
        return url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    }
}
