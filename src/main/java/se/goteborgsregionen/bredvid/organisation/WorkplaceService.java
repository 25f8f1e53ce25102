package se.goteborgsregionen.bredvid.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.shared.Saving;

/**
 * The units of the organisations: GR edits all, an organiser those of her own organisation, and a
 * unit manager how many of hers may be away.
 */
@Service
public class WorkplaceService {

    private final WorkplaceRepository workplaces;
    private final OrganisationService organisations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    WorkplaceService(
            WorkplaceRepository workplaces,
            OrganisationService organisations,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.workplaces = workplaces;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
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

    /** The organisations whose workplaces and people the actor may edit, by short name; none for most. */
    @MayCall(Who.SIGNED_IN)
    public List<Organisation> editable(Actor actor) {
        actor.id();
        return organisations.all().stream()
                .filter(organisation -> actor.mayOrganise(organisation.id()))
                .toList();
    }

    /** All workplaces that the actor may edit, by name. */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public List<Workplace> allEditable(Actor actor) {
        return workplaces.ofOrganisations(idsOfEditable(actor));
    }

    /** One page of the workplaces that the actor may edit and that the query asks for, by name. */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public List<Workplace> search(Actor actor, WorkplaceQuery query) {
        return workplaces.search(idsOfEditable(actor), query);
    }

    /** How many workplaces the query finds on all pages together. */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public int count(Actor actor, WorkplaceQuery query) {
        return workplaces.count(idsOfEditable(actor), query);
    }

    /**
     * Adds the workplace, or changes it. A workplace stays with its organisation.
     *
     * @throws AccessDeniedException for others than the organisation's organisers and GR
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional
    public Saving<WorkplaceFault> save(Actor actor, WorkplaceDraft typed) {
        actor.requireOrganiserOf(typed.organisationId());
        WorkplaceDraft draft = typed.tidied();
        List<WorkplaceFault> faults =
                WorkplaceRules.faults(draft, workplaces.nameTaken(draft), municipalityKnown(draft));
        if (!faults.isEmpty()) {
            return new Saving.Refused<>(faults);
        }
        return draft.id() == null ? add(actor, draft) : change(actor, draft.id(), draft);
    }

    /**
     * Adds or changes all of them, or none.
     *
     * @return the faults of each draft that stood in the way, in the order of the drafts; empty when all are saved
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional
    public List<WorkplaceFault> saveAll(Actor actor, List<WorkplaceDraft> drafts) {
        List<WorkplaceFault> faults = new ArrayList<>();
        for (WorkplaceDraft draft : drafts) {
            if (save(actor, draft) instanceof Saving.Refused<WorkplaceFault> refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
        }
        return faults;
    }

    /** The workplaces that the actor leads, by name; none for most. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Workplace> led(Actor actor) {
        actor.id();
        return workplaces.of(actor.leads());
    }

    /**
     * Says how many of the workplace may be away on one day without their manager's explicit yes.
     *
     * @param most null: no limit
     * @throws NoSuchElementException when there is no such workplace
     * @throws AccessDeniedException for others than its unit managers, its organisation's organisers and GR
     */
    @MayCall({Who.UNIT_MANAGER, Who.ORGANISER, Who.GR})
    @Transactional
    public Saving<WorkplaceFault> limitAway(Actor actor, long workplaceId, @Nullable Integer most) {
        actor.id();
        Workplace workplace = byId(workplaceId);
        if (!actor.mayLead(workplaceId)) {
            actor.requireOrganiserOf(workplace.organisationId());
        }
        if (!WorkplaceRules.mayBeAway(most)) {
            return Saving.refused(WorkplaceFault.MOST_AWAY_IMPOSSIBLE);
        }
        workplaces.setMostAway(workplaceId, most);
        record(actor, "workplace.changed", workplaceId, WorkplaceDraft.of(workplace));
        return new Saving.Saved<>(workplaceId);
    }

    private Collection<Long> idsOfEditable(Actor actor) {
        List<Long> ids = editable(actor).stream().map(Organisation::id).toList();
        if (ids.isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
        return ids;
    }

    private boolean municipalityKnown(WorkplaceDraft draft) {
        Long municipalityId = draft.municipalityId();
        return municipalityId == null
                || organisations.municipalities().stream()
                        .anyMatch(municipality -> municipality.id() == municipalityId);
    }

    private Saving<WorkplaceFault> add(Actor actor, WorkplaceDraft draft) {
        OptionalLong id = workplaces.insert(draft);
        if (id.isEmpty()) {
            return Saving.refused(WorkplaceFault.NAME_TAKEN);
        }
        record(actor, "workplace.added", id.getAsLong(), draft);
        return new Saving.Saved<>(id.getAsLong());
    }

    private Saving<WorkplaceFault> change(Actor actor, long id, WorkplaceDraft draft) {
        if (byId(id).organisationId() != draft.organisationId()) {
            throw new AccessDeniedException("A workplace stays with its organisation");
        }
        if (!workplaces.update(id, draft)) {
            return Saving.refused(WorkplaceFault.CHANGED_MEANWHILE);
        }
        record(actor, draft.active() ? "workplace.changed" : "workplace.closed", id, draft);
        events.publishEvent(new WorkplaceChanged(id));
        return new Saving.Saved<>(id);
    }

    private void record(Actor actor, String action, long id, WorkplaceDraft draft) {
        audit.record(actor.id(), action, AuditLog.Subject.WORKPLACE, id, null, draft.organisationId(), draft.name());
    }
}
