package se.goteborgsregionen.bredvid.organisation;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.people.MayCall;
import se.goteborgsregionen.bredvid.people.MayCall.Who;

/** The municipalities, Göteborgsregionen and the care regions. */
@Service
public class OrganisationService {

    private final RememberedList<Organisation> organisations;

    OrganisationService(OrganisationRepository repository, Clock clock) {
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
}
