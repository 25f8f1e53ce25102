package se.goteborgsregionen.bredvid.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.invitation.InvitationRules.Change;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.shared.Texts;

/**
 * Keeps the calendars of booked people true: one event per booking and meeting, sent, revised and taken back by mail
 * (iTIP, RFC 5546). Only rows are written here, in the transaction of the change; the mails are made and sent later.
 */
@Service
public class InvitationService {

    private final InvitationQueries queries;
    private final InvitationRepository invitations;
    private final InvitationMails mails;
    private final PortalAddresses addresses;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    InvitationService(
            InvitationQueries queries,
            InvitationRepository invitations,
            InvitationMails mails,
            PortalAddresses addresses,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.mails = mails;
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A booking has become CONFIRMED: invites the person to each meeting, and sums a course of several up in a plain mail.
     * Once per booking: whoever books again after cancelling has a new booking, and new events.
     *
     * @throws NoSuchElementException for an unknown booking
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(long bookingId) {
        Booked booked = booked(bookingId);
        List<Invitation> made = booked.meetings().stream()
                .map(meeting -> invite(booked, meeting))
                .toList();
        invitations.insert(made);
        List<NewMail> newMails = new ArrayList<>();
        made.forEach(invitation -> newMails.add(mails.request(booked, invitation, News.BOOKED)));
        if (made.size() > 1) {
            newMails.add(mails.summary(booked, News.BOOKED, InvitationRules.revisionOfBooking(made)));
        }
        outbox.putAll(newMails);
    }

    /**
     * A booking or a place in the queue has ended: takes back each event that was sent, in one mail per meeting; whoever
     * never had one gets a plain mail.
     *
     * @param message the organiser's words to the person; empty without
     * @throws NoSuchElementException for an unknown booking
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(long bookingId, String message) {
        Booked booked = booked(bookingId);
        List<Invitation> sent = invitations.ofBookings(List.of(bookingId));
        List<Invitation> withdrawn = sent.stream()
                .filter(invitation -> !invitation.cancelled())
                .map(this::withdraw)
                .toList();
        News news = booked.occasionCancelled() ? News.OCCASION_CANCELLED : News.CANCELLED;
        if (sent.isEmpty()) {
            outbox.put(mails.ended(booked, news, message));
            return;
        }
        outbox.drop(addresses.bookingOrderKey(bookingId));
        invitations.update(withdrawn);
        outbox.putAll(withdrawn.stream()
                .map(invitation -> mails.cancel(booked, invitation, news, message))
                .toList());
    }

    /**
     * Time, place, link or contact of an occasion may have changed, meetings have come or gone: tells everybody booked
     * about the meetings whose event now says something else, and nobody about the others. A meeting that was moved must
     * have kept its id; another id is another event.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void occasionChanged(long occasionId) {
        List<Booked> everybody = queries.confirmedOf(occasionId);
        Map<Long, List<Invitation>> sentByBooking =
                invitations.ofBookings(everybody.stream().map(Booked::bookingId).toList()).stream()
                        .collect(Collectors.groupingBy(Invitation::bookingId));
        List<Invitation> added = new ArrayList<>();
        List<Invitation> revised = new ArrayList<>();
        List<NewMail> newMails = new ArrayList<>();
        for (Booked booked : everybody) {
            List<Invitation> sent = sentByBooking.getOrDefault(booked.bookingId(), List.of());
            List<Change> changes = InvitationRules.changes(
                    booked.meetings(), sent, (meeting, uid) -> event(booked, meeting, uid), this::fingerprint);
            int revision = InvitationRules.revisionOfBooking(sent) + changes.size();
            for (Change change : changes) {
                switch (change) {
                    case Change.Added(Meeting meeting) -> {
                        Invitation made = invite(booked, meeting);
                        added.add(made);
                        newMails.add(mails.request(booked, made, News.MEETING_ADDED));
                    }
                    case Change.Revised(Invitation before, EventFacts event, String fingerprint) -> {
                        Invitation now = InvitationRules.revised(before, event, fingerprint, false, clock.instant());
                        revised.add(now);
                        newMails.add(mails.request(booked, now, News.CHANGED));
                    }
                    case Change.Removed(Invitation before) -> {
                        Invitation gone = withdraw(before);
                        revised.add(gone);
                        newMails.add(mails.cancel(booked, gone, News.MEETING_REMOVED, ""));
                    }
                }
            }
            if (!changes.isEmpty() && booked.meetings().size() > 1) {
                newMails.add(mails.summary(booked, News.CHANGED, revision));
            }
        }
        invitations.insert(added);
        invitations.update(revised);
        outbox.putAll(newMails);
    }

    /**
     * The occasion's bookings were brought in from elsewhere, and their people invited there: notes an event of ours for
     * each, so that the file can be had and later changes and cancellations reach them. Mails nothing.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenOver(long occasionId) {
        List<Booked> everybody = queries.confirmedOf(occasionId);
        Set<Long> known = invitations
                .ofBookings(everybody.stream().map(Booked::bookingId).toList())
                .stream()
                .map(Invitation::bookingId)
                .collect(Collectors.toSet());
        invitations.insert(everybody.stream()
                .filter(booked -> !known.contains(booked.bookingId()))
                .flatMap(booked -> booked.meetings().stream().map(meeting -> invite(booked, meeting)))
                .toList());
    }

    /**
     * The events of a booking as a file to download, all its meetings in one. No bytes when none of them stands any more.
     *
     * @throws AccessDeniedException for others than the booked person
     * @throws NoSuchElementException for an unknown booking
     */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public byte[] fileFor(Actor actor, long bookingId) {
        actor.id();
        Booked booked = booked(bookingId);
        if (!actor.is(booked.invitee().personId())) {
            throw new AccessDeniedException("Only for the booked person");
        }
        return mails.file(invitations.ofBookings(List.of(bookingId)).stream()
                .filter(invitation -> !invitation.cancelled())
                .toList());
    }

    private Booked booked(long bookingId) {
        return queries.booking(bookingId).orElseThrow(() -> new NoSuchElementException("No booking " + bookingId));
    }

    private Invitation invite(Booked booked, Meeting meeting) {
        EventFacts event = event(booked, meeting, addresses.newUid());
        Instant stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Invitation(booked.bookingId(), meeting.id(), 0, false, fingerprint(event), stamp, event);
    }

    private Invitation withdraw(Invitation sent) {
        return InvitationRules.revised(sent, sent.event(), sent.fingerprint(), true, clock.instant());
    }

    private EventFacts event(Booked booked, Meeting meeting, String uid) {
        return new EventFacts(
                uid,
                addresses.organizer(booked.replyToken()),
                booked.invitee(),
                booked.occasion(),
                meeting.starts(),
                meeting.ends(),
                meeting.zone().getId(),
                addresses.bookingUrl(booked.bookingId()));
    }

    private String fingerprint(EventFacts event) {
        return EventText.of(event, texts).fingerprint(event);
    }
}
