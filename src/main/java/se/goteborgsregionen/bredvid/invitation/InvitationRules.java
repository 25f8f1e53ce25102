package se.goteborgsregionen.bredvid.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.goteborgsregionen.bredvid.offer.Meeting;

/** What a calendar must be told when an occasion or a person has changed, and as which revision. */
final class InvitationRules {

    private InvitationRules() {}

    /** One thing that a calendar must be told. */
    sealed interface Change {

        /** A meeting that the calendar does not know. */
        record Added(Meeting meeting) implements Change {}

        /**
         * A meeting whose event now says something else.
         *
         * @param nameOnly whether nothing but the person's name is new in it
         */
        record Revised(Invitation sent, EventFacts event, boolean nameOnly) implements Change {}

        /** A meeting that the calendar at another address knows than the one where the person is reached now. */
        record Readdressed(Invitation sent, Meeting meeting) implements Change {}

        /** A meeting that is no more. */
        record Removed(Invitation sent) implements Change {}
    }

    /**
     * Compares the meetings as they are now with what was sent of them; an event that says the same is not among the
     * changes. What has ended stays in the calendar as it was. Another language alone is no change: it is used from the
     * next change on.
     *
     * @param sent what was sent on this ground
     * @param eventNow makes the event of a meeting, with the UID that it was sent under
     */
    static List<Change> changes(
            List<Meeting> meetings,
            List<Invitation> sent,
            BiFunction<Meeting, String, EventFacts> eventNow,
            Function<EventFacts, String> fingerprint,
            LocalDateTime now) {
        Map<Long, Invitation> standing = sent.stream()
                .filter(invitation -> !invitation.cancelled())
                .collect(Collectors.toMap(Invitation::meetingId, Function.identity()));
        Set<Long> remaining = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        standing.values().stream()
                .filter(invitation -> !remaining.contains(invitation.meetingId()))
                .filter(invitation -> isAhead(invitation, now))
                .sorted(Comparator.comparing(invitation -> invitation.event().starts()))
                .map(Change.Removed::new)
                .forEach(changes::add);
        for (Meeting meeting : meetings) {
            Invitation known = standing.get(meeting.id());
            boolean ahead = meeting.ends().isAfter(now);
            if (known == null && ahead) {
                changes.add(new Change.Added(meeting));
            } else if (known != null && (ahead || isAhead(known, now))) {
                changeOf(known, meeting, eventNow.apply(meeting, known.uid()), fingerprint)
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<Change> changeOf(
            Invitation known, Meeting meeting, EventFacts event, Function<EventFacts, String> fingerprint) {
        Invitee before = known.event().invitee();
        if (!before.hasMailboxOf(event.invitee())) {
            return Optional.of(new Change.Readdressed(known, meeting));
        }
        EventFacts inHerWords = event.of(event.invitee().speaking(before.language()));
        if (fingerprint.apply(inHerWords).equals(known.fingerprint())) {
            return Optional.empty();
        }
        boolean nameOnly = fingerprint.apply(event.of(before)).equals(known.fingerprint());
        return Optional.of(new Change.Revised(known, event, nameOnly));
    }

    /** Whether what the calendar was told of has not ended. */
    static boolean isAhead(Invitation invitation, LocalDateTime now) {
        return invitation.event().ends().isAfter(now);
    }

    /** The next revision of an event: SEQUENCE and DTSTAMP both grow, also twice within a second. */
    static Invitation revised(Invitation sent, EventFacts event, String fingerprint, boolean cancelled, Instant now) {
        Instant stamp = now.truncatedTo(ChronoUnit.SECONDS);
        if (!stamp.isAfter(sent.revisedAt())) {
            stamp = sent.revisedAt().plus(Duration.ofSeconds(1));
        }
        return new Invitation(
                sent.ground(), sent.meetingId(), sent.sequence() + 1, cancelled, fingerprint, stamp, event);
    }

    /** A number that grows with every change of any of the events. */
    static int revisionOfAll(List<Invitation> invitations) {
        return invitations.stream()
                .mapToInt(invitation -> invitation.sequence() + 1)
                .sum();
    }
}
