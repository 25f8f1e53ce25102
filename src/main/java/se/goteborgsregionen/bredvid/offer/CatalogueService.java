package se.goteborgsregionen.bredvid.offer;

import java.util.Optional;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.ANYONE;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.PORTAL;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.SELF;

/** Finds what can be booked. */
@Service
public class CatalogueService {

    private final CatalogueIndex index;
    private final CatalogueRepository repository;

    CatalogueService(CatalogueIndex index, CatalogueRepository repository) {
        this.index = index;
        this.repository = repository;
    }

    /**
     * The upcoming published occasions that answer the query, as they are at this moment. Open to everyone; names nobody.
     * Never part of the caller's transaction: the catalogue holds only what is committed.
     */
    @MayCall(ANYONE)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CatalogueResult search(CatalogueQuery query) {
        return index.search(query);
    }

    /** What the catalogue may go by for the actor herself; empty for visitors and for those without a profession. */
    @MayCall({ANYONE, SELF})
    @Transactional(readOnly = true)
    public Optional<CatalogueReader> reader(Actor actor) {
        return actor.signedIn() ? repository.reader(actor.id()) : Optional.empty();
    }

    /** Reads the catalogue when the portal has started, so that nobody has to wait for it. */
    @MayCall(PORTAL)
    @EventListener(ApplicationReadyEvent.class)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void readAll() {
        index.catchUp();
    }
}
