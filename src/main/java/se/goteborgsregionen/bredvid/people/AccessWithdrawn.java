package se.goteborgsregionen.bredvid.people;

import java.util.Set;

/**
 * What has let these people in until now must not do so any longer: their address is another one, or they have been made
 * inactive. Published inside the transaction of the change.
 */
public record AccessWithdrawn(Set<Long> personIds) {

    public AccessWithdrawn {
        personIds = Set.copyOf(personIds);
    }
}
