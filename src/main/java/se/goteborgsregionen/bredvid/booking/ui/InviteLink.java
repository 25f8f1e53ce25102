package se.goteborgsregionen.bredvid.booking.ui;

import java.io.ByteArrayInputStream;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** Fetches a booking's invite as a calendar file, made at the moment it is asked for. */
class InviteLink extends Anchor {

    InviteLink(MyBooking booking, InvitationService invitations, CurrentUser currentUser) {
        addClassName("btn");
        add(Icon.of("download"));
        add(getTranslation("mybookings.invite"));
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] file = invitations.fileFor(currentUser.actor(), booking.bookingId());
            return new DownloadResponse(new ByteArrayInputStream(file), "bredvid.ics", "text/calendar", file.length);
        }));
        setAriaLabel(getTranslation(
                "mybookings.invite.spoken",
                booking.occasion().title(),
                HouseDates.in(getLocale())
                        .longDate(booking.occasion().first().starts().toLocalDate())));
    }
}
