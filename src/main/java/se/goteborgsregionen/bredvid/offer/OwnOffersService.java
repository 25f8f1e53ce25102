package se.goteborgsregionen.bredvid.offer;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.offer.OwnOffer.Shelf;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** What an organisation offers, has offered and is about to, for its organisers and GR. */
@Service
public class OwnOffersService {

    private final OwnOffersQueries offers;
    private final Clock clock;

    OwnOffersService(OwnOffersQueries offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * The offers on a shelf, the soonest first, past ones the latest first.
     *
     * @param organisationId null: all organisations that the actor organises, for GR all there are
     * @param most at most so many offers
     * @throws AccessDeniedException for others than organisers and GR
     */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public List<OwnOffer> on(Actor actor, Shelf shelf, @Nullable Long organisationId, int most) {
        return offers.on(shelf, asked(actor, organisationId), now(), most);
    }

    /** How many offers stand on each shelf. */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public Map<Shelf, Integer> counts(Actor actor, @Nullable Long organisationId) {
        return offers.counts(asked(actor, organisationId), now());
    }

    /** The organisations asked for; null: every one. */
    private static @Nullable Set<Long> asked(Actor actor, @Nullable Long organisationId) {
        if (organisationId != null) {
            actor.requireOrganiserOf(organisationId);
            return Set.of(organisationId);
        }
        if (actor.grAdministrator()) {
            return null;
        }
        if (actor.organises().isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
        return actor.organises();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Time.STOCKHOLM));
    }
}
