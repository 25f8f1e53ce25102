package se.goteborgsregionen.bredvid.offer;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.ANYONE;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.PORTAL;

/** Reads offers as one reader may see them. */
@Service
public class OfferService {

    private final OfferRepository offers;

    OfferService(OfferRepository offers) {
        this.offers = offers;
    }

    /**
     * The offer with its occasions. Drafts are there for organisers of its organisation and GR alone; a digital link for
     * those and for whoever holds a confirmed place on the occasion. Two statements.
     *
     * @return empty when there is no such offer or the actor may not see it; which of the two is not told
     */
    @MayCall(ANYONE)
    @Transactional(readOnly = true)
    public Optional<OfferPage> page(Actor actor, long offerId) {
        return offers.findWithHost(offerId)
                .filter(found -> found.offer().status() != Status.DRAFT
                        || actor.mayOrganise(found.offer().organisation().id()))
                .map(found -> new OfferPage(
                        found.offer(), actor.signedIn() ? found.host() : null, occasionsFor(actor, found.offer())));
    }

    /** The same for the offer that the occasion belongs to; empty also when the actor may not see the occasion. */
    @MayCall(ANYONE)
    @Transactional(readOnly = true)
    public Optional<OfferPage> pageOfOccasion(Actor actor, long occasionId) {
        return offers.offerIdOf(occasionId)
                .flatMap(offerId -> page(actor, offerId))
                .filter(page -> page.occasion(occasionId).isPresent());
    }

    /**
     * The offer and its occasions with everything in them, for what the portal itself sends to the booked.
     *
     * @throws IllegalArgumentException when there is no such occasion
     */
    @MayCall(PORTAL)
    @Transactional(readOnly = true)
    public OfferPage everythingOf(long occasionId) {
        Offer offer = offers.offerIdOf(occasionId)
                .flatMap(offers::find)
                .orElseThrow(() -> new IllegalArgumentException("No occasion " + occasionId));
        return new OfferPage(offer, null, offers.occasions(offer.id(), OfferReader.ORGANISER));
    }

    private List<Occasion> occasionsFor(Actor actor, Offer offer) {
        boolean organises = actor.mayOrganise(offer.organisation().id());
        List<Occasion> occasions = offers.occasions(
                offer.id(), organises ? OfferReader.ORGANISER : OfferReader.participant(actor.personId()));
        return occasions.stream()
                .filter(occasion -> organises || occasion.status() != Status.DRAFT)
                .toList();
    }
}
