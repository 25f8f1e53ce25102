package se.goteborgsregionen.bredvid.audit;

import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;

/** Reading the trace of changes. Nobody can change it. */
@Service
public class AuditService {

    private final AuditQueries events;

    AuditService(AuditQueries events) {
        this.events = events;
    }

    /**
     * One page of what has happened, latest first.
     *
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional(readOnly = true)
    public List<AuditEntry> search(Actor actor, AuditQuery query) {
        actor.requireGr();
        return events.search(query);
    }

    /**
     * Every action that has been noted at least once, to choose from.
     *
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional(readOnly = true)
    public List<String> actions(Actor actor) {
        actor.requireGr();
        return events.actions();
    }
}
