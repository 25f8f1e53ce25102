package se.goteborgsregionen.bredvid.organisation;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.people.Actor;
import se.goteborgsregionen.bredvid.people.MayCall;
import se.goteborgsregionen.bredvid.people.MayCall.Who;

/** The units of the organisations. */
@Service
public class WorkplaceService {

    private final WorkplaceRepository workplaces;

    WorkplaceService(WorkplaceRepository workplaces) {
        this.workplaces = workplaces;
    }

    /** The organisation's workplaces by name, also those that are closed. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Workplace> ofOrganisation(Actor actor, long organisationId) {
        actor.id();
        return workplaces.ofOrganisation(organisationId);
    }

    /**
     * The workplace of this id: what it is called and where it lies, as the catalogue shows to everybody.
     *
     * @throws NoSuchElementException when there is none
     */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Workplace byId(long id) {
        return workplaces.find(id).orElseThrow(() -> new NoSuchElementException("No workplace " + id));
    }
}
