package se.goteborgsregionen.bredvid.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whoever calls a service: the first argument of every method that is not open to all. Says what the person may do for
 * which organisation's and workplace's data, as granted at the moment of the call.
 *
 * @param personId who it is; null for a visitor that has not signed in, and for the portal itself
 * @param organisationId the organisation of the person's workplace; null without a workplace
 * @param workplaceId the person's workplace, if any
 * @param leads workplaces where the person is unit manager
 * @param hosts workplaces where the person receives others
 * @param organises organisations whose offers the person handles
 * @param grAdministrator whether the person looks after the whole portal
 */
public record Actor(
        @Nullable Long personId,
        @Nullable Long organisationId,
        @Nullable Long workplaceId,
        Set<Long> leads,
        Set<Long> hosts,
        Set<Long> organises,
        boolean grAdministrator) {

    /** A visitor that has not signed in. */
    public static final Actor ANONYMOUS = new Actor(null, null, null, Set.of(), Set.of(), Set.of(), false);

    public Actor {
        leads = Set.copyOf(leads);
        hosts = Set.copyOf(hosts);
        organises = Set.copyOf(organises);
    }

    public boolean signedIn() {
        return personId != null;
    }

    /**
     * The person's id.
     *
     * @throws AccessDeniedException for a visitor
     */
    public long id() {
        if (personId == null) {
            throw new AccessDeniedException("Only for those signed in");
        }
        return personId;
    }

    public boolean is(long otherPersonId) {
        return personId != null && personId == otherPersonId;
    }

    /** Whether the person handles the offers of the organisation, as its organiser or for GR. */
    public boolean mayOrganise(long someOrganisationId) {
        return grAdministrator || organises.contains(someOrganisationId);
    }

    /** Whether the person leads the workplace. */
    public boolean mayLead(@Nullable Long someWorkplaceId) {
        return someWorkplaceId != null && leads.contains(someWorkplaceId);
    }

    /**
     * Refuses everybody but the organisation's organisers and GR.
     *
     * @throws AccessDeniedException for others
     */
    public void requireOrganiserOf(long someOrganisationId) {
        if (!mayOrganise(someOrganisationId)) {
            throw new AccessDeniedException("Only for organisers of the organisation");
        }
    }

    /**
     * Refuses everybody but GR administrators.
     *
     * @throws AccessDeniedException for others
     */
    public void requireGr() {
        if (!grAdministrator) {
            throw new AccessDeniedException("Only for GR administrators");
        }
    }
}
