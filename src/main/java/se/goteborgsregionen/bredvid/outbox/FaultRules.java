package se.goteborgsregionen.bredvid.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mail server's refusal: its enhanced status code (RFC 3463) where it gives one, else the plain one (RFC 5321). */
final class FaultRules {

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private FaultRules() {}

    /** @param reason the answer, its code first */
    static MailFault of(String reason) {
        Matcher enhanced = ENHANCED.matcher(reason);
        if (enhanced.find()) {
            MailFault fault = byEnhancedCode(enhanced.group(1), enhanced.group(2));
            if (fault != MailFault.REFUSED) {
                return fault;
            }
        }
        return switch (reason.length() < 3 ? "" : reason.substring(0, 3)) {
            case "550", "551", "553" -> MailFault.ADDRESS_REFUSED;
            case "552" -> MailFault.TOO_BIG;
            case "556" -> MailFault.HOST_UNKNOWN;
            default -> MailFault.REFUSED;
        };
    }

    private static MailFault byEnhancedCode(String subject, String detail) {
        return switch (subject + "." + detail) {
            case "1.2", "1.10", "4.4" -> MailFault.HOST_UNKNOWN;
            case "1.0", "1.1", "1.3", "1.6", "2.1" -> MailFault.ADDRESS_REFUSED;
            case "2.2" -> MailFault.MAILBOX_FULL;
            case "2.3", "3.4" -> MailFault.TOO_BIG;
            default -> subject.equals("7") ? MailFault.BLOCKED : MailFault.REFUSED;
        };
    }
}
