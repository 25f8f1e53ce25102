package se.goteborgsregionen.bredvid.people;

import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;

/** The areas that a person works in, as she says herself. Her organisation's organisers and GR edit them with the rest. */
@Service
public class OwnAreasService {

    private final PersonAreaRepository areas;
    private final AuditLog audit;

    OwnAreasService(PersonAreaRepository areas, AuditLog audit) {
        this.areas = areas;
        this.audit = audit;
    }

    /** The ids of the areas that the caller herself works in. */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public Set<Long> mine(Actor actor) {
        return areas.of(Set.of(actor.id())).getOrDefault(actor.id(), Set.of());
    }

    /** Says in which areas the caller herself works; areas that are no longer there are left out. */
    @MayCall(Who.SELF)
    @Transactional
    public void say(Actor actor, Set<Long> chosen) {
        long me = actor.id();
        Set<Long> before = mine(actor);
        Set<Long> after = areas.known(chosen);
        if (!before.equals(after)) {
            areas.set(me, after);
            audit.record(me, "person.changed", AuditLog.Subject.PERSON, me, me, null, "områden");
        }
    }
}
