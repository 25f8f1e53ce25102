package se.goteborgsregionen.bredvid.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.goteborgsregionen.bredvid.offer.Meeting;

/** What a calendar must be told when a booking's occasion has changed, and as which revision. */
final class InvitationRules {

    private InvitationRules() {}

    /** One thing that a calendar must be told. */
    sealed interface Change {

        /** A meeting that the calendar does not know. */
        record Added(Meeting meeting) implements Change {}

        /** A meeting whose event now says something else. */
        record Revised(Invitation sent, EventFacts event, String fingerprint) implements Change {}

        /** A meeting that is no more. */
        record Removed(Invitation sent) implements Change {}
    }

    /**
     * Compares the meetings as they are now with what was sent of them; an event that says the same is not among the
     * changes.
     *
     * @param sent what was sent for this booking
     * @param eventNow makes the event of a meeting, with the UID that it was sent under
     */
    static List<Change> changes(
            List<Meeting> meetings,
            List<Invitation> sent,
            BiFunction<Meeting, String, EventFacts> eventNow,
            Function<EventFacts, String> fingerprint) {
        Map<Long, Invitation> standing = sent.stream()
                .filter(invitation -> !invitation.cancelled())
                .collect(Collectors.toMap(Invitation::meetingId, Function.identity()));
        Set<Long> remaining = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (Invitation invitation : sent) {
            if (!invitation.cancelled() && !remaining.contains(invitation.meetingId())) {
                changes.add(new Change.Removed(invitation));
            }
        }
        for (Meeting meeting : meetings) {
            Invitation known = standing.get(meeting.id());
            if (known == null) {
                changes.add(new Change.Added(meeting));
                continue;
            }
            EventFacts event = eventNow.apply(meeting, known.uid());
            String now = fingerprint.apply(event);
            if (!now.equals(known.fingerprint())) {
                changes.add(new Change.Revised(known, event, now));
            }
        }
        return changes;
    }

    /** The next revision of an event: SEQUENCE and DTSTAMP both grow, also twice within a second. */
    static Invitation revised(Invitation sent, EventFacts event, String fingerprint, boolean cancelled, Instant now) {
        Instant stamp = now.truncatedTo(ChronoUnit.SECONDS);
        if (!stamp.isAfter(sent.revisedAt())) {
            stamp = sent.revisedAt().plus(Duration.ofSeconds(1));
        }
        return new Invitation(
                sent.bookingId(), sent.meetingId(), sent.sequence() + 1, cancelled, fingerprint, stamp, event);
    }

    /** A number that grows with every change of any event of the booking. */
    static int revisionOfBooking(List<Invitation> invitations) {
        return invitations.stream()
                .mapToInt(invitation -> invitation.sequence() + 1)
                .sum();
    }
}
