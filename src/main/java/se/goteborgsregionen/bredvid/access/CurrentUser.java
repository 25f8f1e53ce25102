package se.goteborgsregionen.bredvid.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells views and routes who is at the other end. */
@Component
public class CurrentUser {

    private final ActorRepository actors;

    CurrentUser(ActorRepository actors) {
        this.actors = actors;
    }

    /** The caller with the roles granted now; {@link Actor#ANONYMOUS} for a visitor. One statement. */
    public Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            return actors.find(person.personId()).orElse(Actor.ANONYMOUS);
        }
        return Actor.ANONYMOUS;
    }
}
