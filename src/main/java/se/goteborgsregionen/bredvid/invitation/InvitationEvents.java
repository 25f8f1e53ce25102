package se.goteborgsregionen.bredvid.invitation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.OccasionCancelled;
import se.goteborgsregionen.bredvid.offer.OfferPublished;
import se.goteborgsregionen.bredvid.organisation.WorkplaceChanged;
import se.goteborgsregionen.bredvid.people.PeopleChanged;

/** Hears, inside the transaction of each change, what may have altered what invites say. */
@Component
class InvitationEvents {

    private final InvitationService invitations;
    private final SubscriptionService subscriptions;

    InvitationEvents(InvitationService invitations, SubscriptionService subscriptions) {
        this.invitations = invitations;
        this.subscriptions = subscriptions;
    }

    @EventListener
    void published(OfferPublished event) {
        subscriptions.offerPublished(event.offerId());
        invitations.offerChanged(event.offerId());
    }

    @EventListener
    void workplaceChanged(WorkplaceChanged event) {
        invitations.workplaceChanged(event.workplaceId());
    }

    @EventListener
    void peopleChanged(PeopleChanged event) {
        subscriptions.peopleChanged(event.personIds());
        invitations.peopleChanged(event.personIds());
    }

    @EventListener
    void cancelled(OccasionCancelled event) {
        subscriptions.occasionCancelled(event.occasionId());
    }
}
