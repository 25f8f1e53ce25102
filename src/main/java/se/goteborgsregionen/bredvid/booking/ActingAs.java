package se.goteborgsregionen.bredvid.booking;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.OnBehalf;

/** In what capacity somebody books or cancels for a person. */
enum ActingAs {
    HERSELF,
    MANAGER,
    ORGANISER;

    /**
     * What makes the actor one who may.
     *
     * @param workplaceId where the person works
     * @param organiserId the organisation behind the offer
     * @throws AccessDeniedException for everybody else
     */
    static ActingAs of(Actor actor, long personId, @Nullable Long workplaceId, long organiserId) {
        if (actor.is(personId)) {
            return HERSELF;
        }
        if (actor.signedIn() && actor.mayOrganise(organiserId)) {
            return ORGANISER;
        }
        if (actor.mayLead(workplaceId)) {
            return MANAGER;
        }
        throw new AccessDeniedException("Only for the person, her manager, the organiser and GR");
    }

    /** What the audit notes of it; nothing for the person herself. */
    String inAudit() {
        return switch (this) {
            case HERSELF -> "";
            case MANAGER -> OnBehalf.MANAGER.code();
            case ORGANISER -> OnBehalf.ORGANISER.code();
        };
    }
}
