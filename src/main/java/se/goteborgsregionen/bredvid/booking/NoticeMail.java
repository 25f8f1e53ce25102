package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.outbox.MailTopic;

/**
 * What is stored of a plain mail about a booking: of what no calendar tells.
 *
 * @param bookingId null where the mail is about the occasion alone
 * @param recipientId who gets it: the booked person herself, or whoever has to answer
 * @param person the name of the booked person; empty where there is none
 * @param position in the queue; 0 for those who do not queue
 * @param until until when something holds, such as a place that is offered; null where nothing does
 * @param words what somebody has written, such as why not; may be empty
 * @param by the name of whoever did it for her; empty when she did it herself, and for the portal
 * @param wish what those who have to answer are told beside that; null for everybody else
 * @param answerToken opens the page on which the recipient answers; empty where nothing is asked
 */
record NoticeMail(
        News news,
        @Nullable Long bookingId,
        long occasionId,
        long offerId,
        long recipientId,
        String address,
        String language,
        String person,
        int position,
        @Nullable Instant until,
        String words,
        OfferKind kind,
        String title,
        String place,
        LocalDateTime starts,
        LocalDateTime ends,
        String by,
        @Nullable Wish wish,
        String replyToken,
        String answerToken) {

    static final String KIND = "booking.notice";

    /** What has happened. */
    enum News {
        QUEUED,
        BOOKED_FOR_YOU,
        CANCELLED_FOR_YOU,
        /** To the person: her booking waits for somebody's yes. */
        REQUESTED,
        /** To whoever has to give that yes. */
        RELEASE_ASKED,
        ACCEPTANCE_ASKED,
        ORGANISER_ASKED,
        /** To whoever stands above those who have not answered. */
        NOBODY_ANSWERED,
        /** To whoever need not answer any more. */
        ANSWER_NEEDLESS,
        /** To the person: her manager has said yes, and somebody else has yet to. */
        RELEASED,
        REFUSED,
        REQUEST_LAPSED,
        PLACE_OFFERED,
        OFFER_LAPSED,
        /** To everybody who queues, in the last two hours. */
        FIRST_COME,
        /** The host proposes another occasion. */
        OTHER_OCCASION,
        /** The occasion was moved to other days: those who have to say yes are asked again. */
        ASKED_AGAIN,
        /** The occasion was moved to where the person has something else. */
        MOVED_INTO_CLASH,
        /** To the one who gave up her place to a colleague, or another occasion. */
        TAKEN_OVER,
        MOVED,
        /** To the organiser's contact: there are too few. */
        TOO_FEW,
        BOOKING_OPENS,
        /** To the person, whose calendar has answered: no, after the last day for cancelling. */
        LATE_NO,
        /** The same, to the organisers. */
        LATE_NO_SEEN,
        /** No to one of several meetings, while the whole place can still be given back. */
        MEETING_DECLINED,
        /** No to one of several meetings, when it cannot. */
        MEETING_DECLINED_LATE,
        /** No to what the invitation said before it was changed. */
        OUTDATED_NO,
        /** She has handed the invitation on to somebody else. */
        NOT_DELEGATED
    }

    MailTopic topic() {
        return switch (news) {
            case RELEASE_ASKED, ACCEPTANCE_ASKED, ORGANISER_ASKED, NOBODY_ANSWERED -> MailTopic.ANSWER_WANTED;
            case PLACE_OFFERED, FIRST_COME -> MailTopic.PLACE_OFFERED;
            default -> MailTopic.BOOKING;
        };
    }

    /** Whether the mail tells of something that has come to its end. */
    boolean ended() {
        return switch (news) {
            case CANCELLED_FOR_YOU, REFUSED, REQUEST_LAPSED, OFFER_LAPSED, TAKEN_OVER -> true;
            default -> false;
        };
    }
}
