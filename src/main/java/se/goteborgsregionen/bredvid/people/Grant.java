package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;

/**
 * A role for the workplace or the organisation that it is for.
 *
 * @param workplaceId of a unit manager or a host; else null
 * @param organisationId of an organiser; else null
 */
public record Grant(
        Role role, @Nullable Long workplaceId, @Nullable Long organisationId) {

    public Grant {
        boolean complete = switch (role) {
            case UNIT_MANAGER, HOST -> workplaceId != null && organisationId == null;
            case ORGANISER -> workplaceId == null && organisationId != null;
            case GR_ADMINISTRATOR -> workplaceId == null && organisationId == null;
        };
        if (!complete) {
            throw new IllegalArgumentException(role + " for " + workplaceId + ", " + organisationId);
        }
    }

    public static Grant unitManager(long workplaceId) {
        return new Grant(Role.UNIT_MANAGER, workplaceId, null);
    }

    public static Grant host(long workplaceId) {
        return new Grant(Role.HOST, workplaceId, null);
    }

    public static Grant organiser(long organisationId) {
        return new Grant(Role.ORGANISER, null, organisationId);
    }

    public static Grant grAdministrator() {
        return new Grant(Role.GR_ADMINISTRATOR, null, null);
    }

    /** What tells two grants of a role apart in the database. */
    String scope() {
        return workplaceId != null ? "W" + workplaceId : organisationId != null ? "O" + organisationId : "*";
    }
}
