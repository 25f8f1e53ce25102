package se.goteborgsregionen.bredvid.booking;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** What is mailed when a booking changes; only rows are written, in the transaction of the change. */
@Component
class BookingMails {

    private final InvitationService invitations;
    private final NoticeMailQueries notices;
    private final Outbox outbox;
    private final JsonMapper json;

    BookingMails(InvitationService invitations, NoticeMailQueries notices, Outbox outbox, JsonMapper json) {
        this.invitations = invitations;
        this.notices = notices;
        this.outbox = outbox;
        this.json = json;
    }

    /** The invite, and word from whoever booked for her. */
    void confirmed(long bookingId, long actorId, ActingAs as) {
        invitations.confirmed(bookingId);
        if (as != ActingAs.HERSELF) {
            put(NoticeMail.News.BOOKED_FOR_YOU, bookingId, actorId, 0);
        }
    }

    /** The invite to somebody whose turn in the queue has come. */
    void promoted(long bookingId) {
        invitations.confirmed(bookingId);
    }

    /** Nothing for the calendar yet: a plain mail with the place in the queue. */
    void queued(long bookingId, long actorId, int position) {
        put(NoticeMail.News.QUEUED, bookingId, actorId, position);
    }

    /** Takes the events back. Who leaves a queue by herself knows that she has, and gets no mail. */
    void cancelled(long bookingId, boolean heldPlace, long actorId, ActingAs as, String reason) {
        if (heldPlace || as != ActingAs.HERSELF) {
            invitations.cancelled(bookingId, reason);
        }
        if (as != ActingAs.HERSELF) {
            put(NoticeMail.News.CANCELLED_FOR_YOU, bookingId, actorId, 0);
        }
    }

    /** The occasion itself is cancelled: its organiser speaks to everybody, with the same words. */
    void occasionCancelled(long bookingId, String message) {
        invitations.cancelled(bookingId, message);
    }

    /** Tells those booked whose events now say something else. */
    void occasionChanged(long occasionId) {
        invitations.occasionChanged(occasionId);
    }

    private void put(NoticeMail.News news, long bookingId, long actorId, int position) {
        NoticeMail mail = notices.find(news, bookingId, actorId, position);
        outbox.put(new NewMail(
                NoticeMail.KIND,
                mail.personId(),
                mail.address(),
                bookingId,
                null,
                null,
                json.writeValueAsString(mail)));
    }
}
