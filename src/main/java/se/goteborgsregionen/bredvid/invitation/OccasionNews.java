package se.goteborgsregionen.bredvid.invitation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.OccasionChanged;

/** Hears of changed occasions, in the transaction of the change. */
@Component
class OccasionNews {

    private final InvitationService invitations;

    OccasionNews(InvitationService invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void hear(OccasionChanged change) {
        invitations.occasionChanged(change.occasionId());
    }
}
