package se.goteborgsregionen.bredvid.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param subject one line
 * @param text the plain text part
 * @param html the HTML part, complete, styles inline
 * @param calendar the calendar part and its method, for an invitation; null for a plain mail
 * @param replyToken what replies and bounces are recognised by; null where nobody needs to
 */
public record MailParts(
        String subject,
        String text,
        String html,
        @Nullable CalendarPart calendar,
        @Nullable String replyToken) {

    /**
     * An iTIP object (RFC 5546).
     *
     * @param method REQUEST or CANCEL, the same as inside
     * @param ics the iCalendar text, CRLF, folded at 75 octets
     */
    public record CalendarPart(String method, String ics) {}
}
