package se.goteborgsregionen.bredvid.invitation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import tools.jackson.databind.json.JsonMapper;

/** The mails about bookings as the outbox stores them: small snapshots, finished later by the renderers. */
@Component
class InvitationMails {

    static final String REQUEST = "invitation.request";
    static final String CANCEL = "invitation.cancel";
    static final String SUMMARY = "invitation.summary";
    static final String ENDED = "invitation.ended";

    private final PortalAddresses addresses;
    private final CalendarWriter calendars;
    private final JsonMapper json;

    InvitationMails(PortalAddresses addresses, CalendarWriter calendars, JsonMapper json) {
        this.addresses = addresses;
        this.calendars = calendars;
        this.json = json;
    }

    NewMail request(Invited invited, Invitation invitation, News news) {
        return calendarMail(REQUEST, invited, invitation, news, "");
    }

    NewMail cancel(Invited invited, Invitation invitation, News news, String message) {
        return calendarMail(CANCEL, invited, invitation, news, message);
    }

    /** All meetings of a course in one plain mail; a later one drops an earlier one that has not gone out. */
    NewMail summary(Invited invited, News news, int revision) {
        return new NewMail(
                SUMMARY,
                MailTopic.CALENDAR,
                invited.invitee().personId(),
                invited.invitee().email(),
                invited.ground().bookingId(),
                addresses.orderKey(invited.ground()),
                revision,
                json.writeValueAsString(bookingMail(invited, news, "")));
    }

    NewMail ended(Invited invited, News news, String message) {
        return new NewMail(
                ENDED,
                MailTopic.BOOKING,
                invited.invitee().personId(),
                invited.invitee().email(),
                invited.ground().bookingId(),
                null,
                null,
                json.writeValueAsString(bookingMail(invited, news, message)));
    }

    /** The events as a file; no bytes for no events. */
    byte[] file(List<Invitation> invitations) {
        return invitations.isEmpty() ? new byte[0] : calendars.file(invitations).getBytes(StandardCharsets.UTF_8);
    }

    /** To the address that the event was sent to: the calendar that has it is there. */
    private NewMail calendarMail(String kind, Invited invited, Invitation invitation, News news, String message) {
        InvitationMail content = new InvitationMail(
                invitation.event(), news, invited.replyToken(), invitation.sequence(), invitation.revisedAt(), message);
        return new NewMail(
                kind,
                MailTopic.CALENDAR,
                invited.invitee().personId(),
                invitation.event().invitee().email(),
                invited.ground().bookingId(),
                invitation.uid(),
                invitation.sequence(),
                json.writeValueAsString(content));
    }

    private BookingMail bookingMail(Invited invited, News news, String message) {
        return new BookingMail(
                invited.invitee(),
                invited.occasion(),
                invited.meetings(),
                news,
                invited.replyToken(),
                addresses.pageOf(invited),
                message);
    }
}
