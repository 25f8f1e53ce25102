package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What somebody's calendar was last told of one meeting, for those who have to understand her answer.
 *
 * @param sequence the latest revision, RFC 5545
 * @param takenBack whether the latest word was that it is off
 * @param locale of the invited person, for words to her
 */
public record SentEvent(
        long bookingId,
        long meetingId,
        String uid,
        int sequence,
        boolean takenBack,
        LocalDateTime starts,
        LocalDateTime ends,
        Locale locale) {

    static SentEvent of(long bookingId, Invitation sent) {
        EventFacts event = sent.event();
        return new SentEvent(
                bookingId,
                sent.meetingId(),
                sent.uid(),
                sent.sequence(),
                sent.cancelled(),
                event.starts(),
                event.ends(),
                event.invitee().locale());
    }
}
