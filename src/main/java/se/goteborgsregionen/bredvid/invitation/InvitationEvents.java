package se.goteborgsregionen.bredvid.invitation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.OfferPublished;
import se.goteborgsregionen.bredvid.organisation.WorkplaceChanged;
import se.goteborgsregionen.bredvid.people.PeopleChanged;

/** Hears, inside the transaction of each change, what may have altered what invites say. */
@Component
class InvitationEvents {

    private final InvitationService invitations;

    InvitationEvents(InvitationService invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void published(OfferPublished event) {
        invitations.offerChanged(event.offerId());
    }

    @EventListener
    void workplaceChanged(WorkplaceChanged event) {
        invitations.workplaceChanged(event.workplaceId());
    }

    @EventListener
    void peopleChanged(PeopleChanged event) {
        invitations.peopleChanged(event.personIds());
    }
}
