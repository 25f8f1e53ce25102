package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;

/**
 * What somebody's calendar has been told of one meeting.
 *
 * @param sequence the revision, RFC 5545: grows with every change
 * @param cancelled whether the event has been taken back
 * @param fingerprint of the event's content without its revision
 * @param revisedAt DTSTAMP of the revision, whole seconds
 * @param event as last sent
 */
record Invitation(
        Ground ground,
        long meetingId,
        int sequence,
        boolean cancelled,
        String fingerprint,
        Instant revisedAt,
        EventFacts event) {

    String uid() {
        return event.uid();
    }
}
