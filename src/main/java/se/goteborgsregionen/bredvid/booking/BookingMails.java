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
    private final QueuedMailQueries queued;
    private final Outbox outbox;
    private final JsonMapper json;

    BookingMails(InvitationService invitations, QueuedMailQueries queued, Outbox outbox, JsonMapper json) {
        this.invitations = invitations;
        this.queued = queued;
        this.outbox = outbox;
        this.json = json;
    }

    /** The invite. */
    void confirmed(long bookingId) {
        invitations.confirmed(bookingId);
    }

    /** Nothing for the calendar yet: a plain mail with the place in the queue. */
    void queued(long bookingId, int position) {
        QueuedMail mail = queued.find(bookingId, position);
        outbox.put(new NewMail(
                QueuedMail.KIND,
                mail.personId(),
                mail.address(),
                bookingId,
                null,
                null,
                json.writeValueAsString(mail)));
    }

    /** Takes the events back. Who leaves a queue by herself knows that she has, and gets no mail. */
    void cancelled(long bookingId, boolean heldPlace, boolean byHerself, String reason) {
        if (heldPlace || !byHerself) {
            invitations.cancelled(bookingId, reason);
        }
    }

    /** Tells those booked whose events now say something else. */
    void occasionChanged(long occasionId) {
        invitations.occasionChanged(occasionId);
    }
}
