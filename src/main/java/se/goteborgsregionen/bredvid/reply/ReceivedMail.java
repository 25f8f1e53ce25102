package se.goteborgsregionen.bredvid.reply;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart. Nothing of it is checked: anybody may have written it.
 *
 * @param from the address in From, in small letters; empty unless there is exactly one
 * @param rsvpTokens of the addresses {@code rsvp+TOKEN@} that it came to
 * @param bounceTokens of the addresses {@code bounce+TOKEN@} that it came to
 * @param authentication the Authentication-Results, from the top
 * @param autoSubmitted the word of that header, such as auto-replied; empty without one
 * @param automatic whether some other header says that a machine wrote it
 * @param calendars each text/calendar part and file
 * @param winmail whether Outlook has packed it into a winmail.dat
 * @param report what a mail server says about delivery; null where none does
 * @param fault why it could not be taken apart; null when it could
 */
record ReceivedMail(
        String messageId,
        String from,
        String subject,
        Set<String> rsvpTokens,
        Set<String> bounceTokens,
        List<String> authentication,
        String autoSubmitted,
        boolean automatic,
        List<String> calendars,
        boolean winmail,
        @Nullable DeliveryReport report,
        @Nullable Outcome fault) {

    ReceivedMail {
        rsvpTokens = Set.copyOf(rsvpTokens);
        bounceTokens = Set.copyOf(bounceTokens);
        authentication = List.copyOf(authentication);
        calendars = List.copyOf(calendars);
    }

    String fromDomain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
