package se.goteborgsregionen.bredvid.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.ANYONE;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Offers to choose among, for those who write others. */
@Service
public class OfferTitleService {

    private final OfferTitleQueries offers;

    OfferTitleService(OfferTitleQueries offers) {
        this.offers = offers;
    }

    /** Published offers of any organisation, also those that have been, whose titles hold all the words. */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public List<OfferTitle> search(Actor actor, String words, int most) {
        requireOrganiser(actor);
        return offers.search(
                Arrays.stream(words.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                most);
    }

    /** The published ones of these, of any organisation. */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public List<OfferTitle> of(Actor actor, Set<Long> ids) {
        requireOrganiser(actor);
        return offers.of(ids);
    }

    /** The titles of the published ones of these, for whoever reads that one must have been to one of them. */
    @MayCall(ANYONE)
    @Transactional(readOnly = true)
    public List<String> titles(Set<Long> ids) {
        return offers.of(ids).stream().map(OfferTitle::title).toList();
    }

    private static void requireOrganiser(Actor actor) {
        if (!actor.grAdministrator() && actor.organises().isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
    }
}
