package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.springframework.stereotype.Service;

/** Reads organisations. */
@Service
public class OrganisationService {

    private final OrganisationRepository organisations;
    private volatile List<Organisation> all = List.of();

    OrganisationService(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Every organisation, by name. Few and seldom changed: read once. */
    public List<Organisation> all() {
        if (all.isEmpty()) {
            all = List.copyOf(organisations.all());
        }
        return all;
    }

    /**
     * The organisation.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Organisation byId(long id) {
        return all().stream()
                .filter(organisation -> organisation.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No organisation " + id));
    }
}
