package se.goteborgsregionen.bredvid.access;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** Makes a caller of somebody who is not signed in, but whom something that only she has names: a link in her mail. */
@Component
public class Actors {

    private final ActorRepository actors;

    Actors(ActorRepository actors) {
        this.actors = actors;
    }

    /** The person with the roles granted now; empty for an unknown or inactive one. */
    public Optional<Actor> of(long personId) {
        return actors.find(personId);
    }
}
