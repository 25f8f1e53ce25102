package se.goteborgsregionen.bredvid.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail server says of a mail of ours that it could not deliver (RFC 3464).
 *
 * @param failed whether it has given up, and not only waits
 * @param addresses whom it was for, as far as the report says, in small letters
 * @param reason the status and the server's words, one line; may be empty
 */
record DeliveryReport(boolean failed, List<String> addresses, String reason) {

    private static final int LONGEST = 300;
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:original|final)-recipient:[^;\\n]*;\\s*<?([^\\s<>]+@[^\\s<>]+)>?");
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed");
    private static final Pattern STATUS = Pattern.compile("(?im)^(?:status|diagnostic-code):\\s*(.+)$");

    DeliveryReport {
        addresses = List.copyOf(addresses);
    }

    static DeliveryReport of(String fields) {
        String unfolded = fields.replace("\r\n", "\n").replaceAll("\n[ \t]+", " ");
        List<String> addresses = RECIPIENT
                .matcher(unfolded)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String reason = String.join(
                " ",
                STATUS.matcher(unfolded)
                        .results()
                        .map(found -> found.group(1).strip())
                        .toList());
        return new DeliveryReport(
                FAILED.matcher(unfolded).find(),
                addresses,
                reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }
}
