package se.goteborgsregionen.bredvid.invitation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Keeps the calendars of booked people, and of those who follow what they give, true: one event per booking (or
 * subscription) and meeting, sent, revised and taken back by mail (iTIP, RFC 5546). Only rows are written here, in the
 * transaction of the change; the mails are made and sent later.
 */
@Service
public class InvitationService {

    private final InvitationQueries queries;
    private final InvitationRepository invitations;
    private final InvitationMails mails;
    private final CalendarUpdates updates;
    private final Outbox outbox;
    private final Clock clock;

    InvitationService(
            InvitationQueries queries,
            InvitationRepository invitations,
            InvitationMails mails,
            CalendarUpdates updates,
            Outbox outbox,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.mails = mails;
        this.updates = updates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A booking has become CONFIRMED: invites the person to each meeting to come, and sums a course of several up in a plain
     * mail. Once per booking: whoever books again after cancelling has a new booking, and new events.
     *
     * @throws NoSuchElementException for an unknown booking
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(long bookingId) {
        updates.invite(List.of(booked(bookingId)), News.BOOKED);
    }

    /**
     * A booking or a place in the queue has ended: takes back each event that was sent and has not ended, in one mail per
     * meeting; whoever never had one gets a plain mail.
     *
     * @param message the organiser's words to the person; empty without
     * @throws NoSuchElementException for an unknown booking
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(long bookingId, String message) {
        Invited booked = booked(bookingId);
        News news = booked.occasionCancelled() ? News.OCCASION_CANCELLED : News.CANCELLED;
        if (!updates.takeBack(booked, news, message)) {
            outbox.put(mails.ended(booked, news, message));
        }
    }

    /**
     * Time, place, link or contact of an occasion may have changed, meetings have come or gone: tells everybody booked, and
     * whoever follows it, about the meetings whose event now says something else, and nobody about the others. A meeting
     * that was moved must have kept its id; another id is another event.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void occasionChanged(long occasionId) {
        updates.bringUpToDate(queries.confirmedOf(occasionId));
        updates.bringUpToDate(queries.followersOf(occasionId));
    }

    /** The same for all occasions of an offer that have not ended: its title, contact or what to bring may have changed. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void offerChanged(long offerId) {
        updates.bringUpToDate(queries.confirmedOfOffer(offerId, now()));
        updates.bringUpToDate(queries.followersOfOffer(offerId, now()));
    }

    /** The same for all that is received at a workplace: its name or street may have changed. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void workplaceChanged(long workplaceId) {
        bringUpToDate(() -> queries.confirmedAt(workplaceId, now()));
        bringUpToDate(() -> queries.followersAt(workplaceId, now()));
    }

    /**
     * The names or addresses of people may have changed. Whoever has got another address is invited anew there, and what
     * the calendar at the old one has is taken back there; a new name is told as a revision; another language is used from
     * the next news on, since it changes nothing of what is meant.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void peopleChanged(Set<Long> personIds) {
        bringUpToDate(() -> queries.confirmedOfPeople(personIds, now()));
        bringUpToDate(() -> queries.followedBy(personIds, now()));
    }

    /** No occasion is locked here: what has ended while this waited for the events is not read again. */
    private void bringUpToDate(Supplier<List<Invited>> people) {
        updates.sentTo(people.get());
        updates.bringUpToDate(people.get());
    }

    /**
     * The occasion's bookings were brought in from elsewhere, and their people invited there: notes an event of ours for
     * each, so that the file can be had and later changes and cancellations reach them. Mails nothing.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenOver(long occasionId) {
        List<Invited> everybody = queries.confirmedOf(occasionId);
        Set<Ground> known = updates.sentTo(everybody).keySet();
        updates.note(everybody.stream()
                .filter(booked -> !known.contains(booked.ground()))
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
        Invited booked = booked(bookingId);
        if (!actor.is(booked.invitee().personId())) {
            throw new AccessDeniedException("Only for the booked person");
        }
        return mails.file(invitations.standingOf(bookingId));
    }

    private Invited booked(long bookingId) {
        return queries.booking(bookingId).orElseThrow(() -> new NoSuchElementException("No booking " + bookingId));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
    }
}
