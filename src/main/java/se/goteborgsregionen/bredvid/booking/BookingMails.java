package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.booking.NoticeMailQueries.Wanted;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** What is mailed when a booking changes; only rows are written, in the transaction of the change. */
@Component
class BookingMails {

    private final InvitationService invitations;
    private final NoticeMailQueries notices;
    private final WishQueries wishes;
    private final AnswerLinks links;
    private final Outbox outbox;
    private final JsonMapper json;

    BookingMails(
            InvitationService invitations,
            NoticeMailQueries notices,
            WishQueries wishes,
            AnswerLinks links,
            Outbox outbox,
            JsonMapper json) {
        this.invitations = invitations;
        this.notices = notices;
        this.wishes = wishes;
        this.links = links;
        this.outbox = outbox;
        this.json = json;
    }

    /** The invite, and word from whoever booked for her. */
    void confirmed(long bookingId, long actorId, ActingAs as) {
        invitations.confirmed(bookingId);
        if (as != ActingAs.HERSELF) {
            put(new Wanted(News.BOOKED_FOR_YOU, bookingId, null, actorId, 0, null, "", null, ""));
        }
    }

    /** The invite, once everybody who had to has said yes, or to somebody who takes the place that she was offered. */
    void settled(long bookingId) {
        invitations.confirmed(bookingId);
    }

    /** Nothing for the calendar yet: a plain mail with the place in the queue. */
    void queued(long bookingId, long actorId, int position) {
        put(new Wanted(News.QUEUED, bookingId, null, actorId, position, null, "", null, ""));
    }

    /** To the person: somebody has to say yes first, until then. */
    void requested(long bookingId, long actorId, Instant until) {
        put(new Wanted(News.REQUESTED, bookingId, null, actorId, 0, until, "", null, ""));
    }

    /** To somebody who has to answer, with a link by which she can. */
    void asked(News news, ApprovalKind kind, long bookingId, long deciderId, Instant until) {
        String token = links.make(bookingId, deciderId, until);
        put(new Wanted(news, bookingId, deciderId, null, 0, until, "", wishes.find(bookingId, kind), token));
    }

    /** To the person: a place is hers if she takes it in time. */
    void offered(long bookingId, long personId, Instant until) {
        String token = links.make(bookingId, personId, until);
        put(new Wanted(News.PLACE_OFFERED, bookingId, null, null, 0, until, "", null, token));
    }

    /** To the person, with a link by which she can answer until then. */
    void askPerson(News news, long bookingId, long personId, String words, Instant until) {
        String token = links.make(bookingId, personId, until);
        put(new Wanted(news, bookingId, null, null, 0, until, words, null, token));
    }

    /** To the person, about what has become of her booking. */
    void tell(News news, long bookingId, @Nullable Long actorId, String words) {
        put(new Wanted(news, bookingId, null, actorId, 0, null, words, null, ""));
    }

    /** To somebody else who was asked about it. */
    void tellOther(News news, long bookingId, long recipientId) {
        put(new Wanted(news, bookingId, recipientId, null, 0, null, "", null, ""));
    }

    /** About an occasion, to somebody without a booking of it. */
    void tellOfOccasion(News news, long occasionId, long recipientId, int number, String words) {
        store(notices.ofOccasion(news, occasionId, recipientId, number, words));
    }

    /** Takes the events back. Who leaves a queue by herself knows that she has, and gets no mail. */
    void cancelled(long bookingId, boolean hadPlace, long actorId, ActingAs as, String reason) {
        if (hadPlace || as != ActingAs.HERSELF) {
            invitations.cancelled(bookingId, reason);
        }
        if (as != ActingAs.HERSELF) {
            put(new Wanted(News.CANCELLED_FOR_YOU, bookingId, null, actorId, 0, null, "", null, ""));
        }
    }

    /** Takes the events back that were sent for a booking which has made room for another. */
    void withdrawn(long bookingId) {
        withdrawn(bookingId, "");
    }

    /** Takes the events back, with words to the person. */
    void withdrawn(long bookingId, String words) {
        invitations.cancelled(bookingId, words);
    }

    /** The occasion itself is cancelled: its organiser speaks to everybody, with the same words. */
    void occasionCancelled(long bookingId, String message) {
        invitations.cancelled(bookingId, message);
    }

    /** Tells those booked whose events now say something else. */
    void occasionChanged(long occasionId) {
        invitations.occasionChanged(occasionId);
    }

    private void put(Wanted wanted) {
        store(notices.find(wanted));
    }

    private void store(NoticeMail mail) {
        outbox.put(new NewMail(
                NoticeMail.KIND,
                mail.topic(),
                mail.recipientId(),
                mail.address(),
                mail.bookingId(),
                null,
                null,
                json.writeValueAsString(mail)));
    }
}
