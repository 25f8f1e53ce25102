package se.goteborgsregionen.bredvid.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.TypedText;

/** The municipalities, Göteborgsregionen and the care regions. */
@Service
public class OrganisationService {

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final int LONGEST_DOMAIN = 100;

    /** Minutes; nobody travels longer to a day beside a colleague. */
    private static final int LONGEST_TRAVEL = 600;

    private final OrganisationRepository repository;
    private final RememberedList<Organisation> organisations;
    private final AuditLog audit;

    OrganisationService(OrganisationRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.organisations = new RememberedList<>(repository::all, clock);
    }

    /** All of them, by short name. Remembered between calls. */
    @MayCall(Who.ANYONE)
    public List<Organisation> all() {
        return organisations.get();
    }

    /** The municipalities alone, by short name. */
    @MayCall(Who.ANYONE)
    public List<Organisation> municipalities() {
        return all().stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.MUNICIPALITY)
                .toList();
    }

    /**
     * The organisation of this id.
     *
     * @throws NoSuchElementException when there is none
     */
    @MayCall(Who.ANYONE)
    public Organisation byId(long id) {
        return all().stream()
                .filter(organisation -> organisation.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id));
    }

    /** The organisation of this code, {@code 1480} or {@code GR}. */
    @MayCall(Who.ANYONE)
    public Optional<Organisation> byCode(String code) {
        return all().stream()
                .filter(organisation -> organisation.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** Minutes of travel between all municipalities, both ways. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public List<TravelTime> travelTimes() {
        return repository.travelTimes();
    }

    /**
     * Changes how long it takes between two municipalities, in both directions, or within one.
     *
     * @param minutes 0 to 600
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional
    public Saving<TravelFault> saveTravelTime(Actor actor, long oneId, long otherId, int minutes) {
        actor.requireGr();
        Optional<Organisation> one = municipality(oneId);
        Optional<Organisation> other = municipality(otherId);
        if (one.isEmpty() || other.isEmpty()) {
            return Saving.refused(TravelFault.NO_MUNICIPALITY);
        }
        if (minutes < 0 || minutes > LONGEST_TRAVEL) {
            return Saving.refused(TravelFault.MINUTES_OUT_OF_RANGE);
        }
        repository.saveTravelTime(new TravelTime(oneId, otherId, minutes));
        repository.saveTravelTime(new TravelTime(otherId, oneId, minutes));
        String detail = one.get().shortName() + " – " + other.get().shortName() + ": " + minutes;
        audit.record(actor.id(), "travel.changed", AuditLog.Subject.VOCABULARY, oneId, null, null, detail);
        return new Saving.Saved<>(oneId);
    }

    private Optional<Organisation> municipality(long id) {
        return municipalities().stream()
                .filter(organisation -> organisation.id() == id)
                .findFirst();
    }

    /**
     * Changes who answers for the organisation where nobody else can, and whose addresses let people register themselves.
     *
     * @param mailDomain the part after @; empty: nobody may register herself
     * @param contactId an active person; null: nobody
     * @param version the version that the form was filled with
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional
    public Saving<OrganisationFault> save(
            Actor actor, long id, String mailDomain, @Nullable Long contactId, int version) {
        actor.requireGr();
        String domain = TypedText.key(mailDomain).replaceFirst("^@", "");
        List<OrganisationFault> faults = new ArrayList<>();
        if (!domain.isEmpty()
                && (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches())) {
            faults.add(OrganisationFault.DOMAIN_MALFORMED);
        } else if (repository.all().stream().anyMatch(other -> other.id() != id && domain.equals(other.mailDomain()))) {
            faults.add(OrganisationFault.DOMAIN_TAKEN);
        }
        if (contactId != null && !repository.isActivePerson(contactId)) {
            faults.add(OrganisationFault.CONTACT_UNKNOWN);
        }
        if (!faults.isEmpty()) {
            return new Saving.Refused<>(faults);
        }
        if (!repository.update(id, domain.isEmpty() ? null : domain, contactId, version)) {
            return Saving.refused(OrganisationFault.CHANGED_MEANWHILE);
        }
        organisations.forget();
        audit.record(actor.id(), "organisation.changed", AuditLog.Subject.ORGANISATION, id, contactId, id, domain);
        return new Saving.Saved<>(id);
    }
}
