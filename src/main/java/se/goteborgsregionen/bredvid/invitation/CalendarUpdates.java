package se.goteborgsregionen.bredvid.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.invitation.InvitationRules.Change;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Sends, revises and takes back events, alike for bookings and subscriptions, and stores what each calendar has been told.
 * Works inside the caller's transaction.
 */
@Component
class CalendarUpdates {

    private final InvitationRepository invitations;
    private final InvitationMails mails;
    private final PortalAddresses addresses;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    CalendarUpdates(
            InvitationRepository invitations,
            InvitationMails mails,
            PortalAddresses addresses,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.invitations = invitations;
        this.mails = mails;
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Invites to each meeting that has not ended, and sums several up in a plain mail. */
    void invite(List<Invited> people, News news) {
        Changes changes = new Changes();
        for (Invited invited : people) {
            List<Invitation> made = invited.meetings().stream()
                    .filter(meeting -> meeting.ends().isAfter(now()))
                    .map(meeting -> newInvitation(invited, meeting))
                    .toList();
            made.forEach(invitation -> changes.add(invitation, mails.request(invited, invitation, news)));
            if (made.size() > 1 && !invited.ground().isSubscription()) {
                changes.mails.add(mails.summary(invited, news, InvitationRules.revisionOfAll(made)));
            }
        }
        store(changes);
    }

    /** Notes events for each without mailing anything. */
    void note(List<Invited> people) {
        invitations.insert(people.stream()
                .flatMap(invited -> invited.meetings().stream().map(meeting -> newInvitation(invited, meeting)))
                .toList());
    }

    /** Tells each about the meetings whose event now says something else, and about no other. */
    void bringUpToDate(List<Invited> people) {
        Map<Ground, List<Invitation>> sent = sentTo(people);
        Changes changes = new Changes();
        for (Invited invited : people) {
            bringUpToDate(invited, sent.getOrDefault(invited.ground(), List.of()), changes);
        }
        store(changes);
    }

    private void bringUpToDate(Invited invited, List<Invitation> sent, Changes changes) {
        List<Change> found = InvitationRules.changes(
                invited.meetings(), sent, (meeting, uid) -> event(invited, meeting, uid), this::fingerprint, now());
        for (Change change : found) {
            switch (change) {
                case Change.Added(Meeting meeting) -> {
                    Invitation made = newInvitation(invited, meeting);
                    changes.add(made, mails.request(invited, made, News.MEETING_ADDED));
                }
                case Change.Revised(Invitation before, EventFacts event, boolean nameOnly) -> {
                    Invitation revised =
                            InvitationRules.revised(before, event, fingerprint(event), false, clock.instant());
                    changes.revise(revised, mails.request(invited, revised, nameOnly ? News.RENAMED : News.CHANGED));
                }
                case Change.Readdressed(Invitation before, Meeting meeting) -> {
                    Invitation gone = withdrawn(before);
                    changes.revise(gone, mails.cancel(invited, gone, News.OLD_ADDRESS, ""));
                    Invitation made = newInvitation(invited, meeting);
                    changes.add(made, mails.request(invited, made, News.NEW_ADDRESS));
                }
                case Change.Removed(Invitation before) -> {
                    Invitation gone = withdrawn(before);
                    changes.revise(gone, mails.cancel(invited, gone, News.MEETING_REMOVED, ""));
                }
            }
        }
        boolean newsOfMeetings = found.stream()
                .anyMatch(change -> !(change instanceof Change.Readdressed)
                        && !(change instanceof Change.Revised revised && revised.nameOnly()));
        if (newsOfMeetings && invited.meetings().size() > 1 && !invited.ground().isSubscription()) {
            int revision = InvitationRules.revisionOfAll(sent) + found.size();
            changes.mails.add(mails.summary(invited, News.CHANGED, revision));
        }
    }

    /**
     * Takes back each event that was sent and has not ended, in one mail per meeting.
     *
     * @param message the organiser's words to the person; empty without
     * @return false when nothing was ever sent
     */
    boolean takeBack(Invited invited, News news, String message) {
        List<Invitation> sent = sentTo(List.of(invited)).getOrDefault(invited.ground(), List.of());
        if (sent.isEmpty()) {
            return false;
        }
        outbox.drop(addresses.orderKey(invited.ground()));
        Changes changes = new Changes();
        sent.stream()
                .filter(invitation -> !invitation.cancelled() && InvitationRules.isAhead(invitation, now()))
                .map(this::withdrawn)
                .forEach(gone -> changes.revise(gone, mails.cancel(invited, gone, news, message)));
        store(changes);
        return true;
    }

    /**
     * What has been sent to these people. Waits for whoever else is changing it: read anew afterwards what the change was
     * about.
     */
    Map<Ground, List<Invitation>> sentTo(Collection<Invited> people) {
        Map<Boolean, List<Long>> ids = people.stream()
                .map(Invited::ground)
                .collect(Collectors.partitioningBy(
                        Ground::isSubscription, Collectors.mapping(Ground::id, Collectors.toList())));
        return Stream.concat(
                        invitations.ofBookings(ids.getOrDefault(false, List.of())).stream(),
                        invitations.ofSubscriptions(ids.getOrDefault(true, List.of())).stream())
                .collect(Collectors.groupingBy(Invitation::ground));
    }

    private Invitation newInvitation(Invited invited, Meeting meeting) {
        EventFacts event = event(invited, meeting, addresses.newUid());
        Instant stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Invitation(invited.ground(), meeting.id(), 0, false, fingerprint(event), stamp, event);
    }

    private Invitation withdrawn(Invitation sent) {
        return InvitationRules.revised(sent, sent.event(), sent.fingerprint(), true, clock.instant());
    }

    private EventFacts event(Invited invited, Meeting meeting, String uid) {
        return new EventFacts(
                uid,
                addresses.organizer(invited.replyToken()),
                invited.invitee(),
                invited.occasion(),
                meeting.starts(),
                meeting.ends(),
                meeting.zone().getId(),
                addresses.pageOf(invited),
                invited.ground().isSubscription());
    }

    private String fingerprint(EventFacts event) {
        return EventText.of(event, texts).fingerprint(event);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
    }

    /** What is taken back first makes room for what is sent anew to the same meeting. */
    private void store(Changes changes) {
        invitations.update(changes.revised);
        invitations.insert(changes.added);
        outbox.putAll(changes.mails);
    }

    /** What has come of looking at several people, stored together. */
    private static final class Changes {

        private final List<Invitation> added = new ArrayList<>();
        private final List<Invitation> revised = new ArrayList<>();
        private final List<NewMail> mails = new ArrayList<>();

        void add(Invitation made, NewMail mail) {
            added.add(made);
            mails.add(mail);
        }

        void revise(Invitation revision, NewMail mail) {
            revised.add(revision);
            mails.add(mail);
        }
    }
}
