package se.goteborgsregionen.bredvid.invitation;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** What an answer from a calendar is held against, and what the calendar is told in return. */
@Service
public class InvitationAnswerService {

    private final InvitationQueries queries;
    private final InvitationRepository invitations;
    private final InvitationMails mails;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    InvitationAnswerService(
            InvitationQueries queries,
            InvitationRepository invitations,
            InvitationMails mails,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.mails = mails;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** All events that were sent for the booking, those taken back too. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SentEvent> sentFor(long bookingId) {
        return invitations.ofBookings(List.of(bookingId)).stream()
                .map(sent -> SentEvent.of(bookingId, sent))
                .toList();
    }

    /**
     * A calendar still shows an event that was taken back: takes it back again, as a newer revision, since some programs
     * leave out what is not newer than what they know.
     *
     * @throws NoSuchElementException when it was never sent or has not been taken back
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackAgain(long bookingId, String uid) {
        Invitation sent = sent(bookingId, uid);
        if (!sent.cancelled()) {
            throw new NoSuchElementException("Stands: " + uid);
        }
        Invited booked = booked(bookingId);
        Invitation again = InvitationRules.revised(sent, sent.event(), sent.fingerprint(), true, clock.instant());
        invitations.update(List.of(again));
        News news = booked.occasionCancelled() ? News.OCCASION_CANCELLED : News.CANCELLED;
        outbox.put(mails.cancel(booked, again, news, ""));
    }

    /**
     * A calendar proposes another time: says no to that (RFC 5546, 3.2.8), and that the event stands.
     *
     * @throws NoSuchElementException when it was never sent
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void declineCounter(long bookingId, String uid) {
        Invitation sent = sent(bookingId, uid);
        Invited booked = booked(bookingId);
        InvitationMail content = new InvitationMail(
                sent.event(), News.CHANGED, booked.replyToken(), sent.sequence(), sent.revisedAt(), "");
        // Without an order key: it says nothing that a waiting REQUEST would have to make room for.
        outbox.put(new NewMail(
                DeclineCounterMail.KIND,
                MailTopic.CALENDAR,
                booked.invitee().personId(),
                sent.event().invitee().email(),
                bookingId,
                null,
                null,
                json.writeValueAsString(content)));
    }

    private Invitation sent(long bookingId, String uid) {
        return invitations.ofBookings(List.of(bookingId)).stream()
                .filter(invitation -> invitation.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Never sent: " + uid));
    }

    private Invited booked(long bookingId) {
        return queries.booking(bookingId).orElseThrow(() -> new NoSuchElementException("No booking " + bookingId));
    }
}
