package se.goteborgsregionen.bredvid.people;

import java.util.Set;

/** These people's names, addresses, state or roles may be others than before. Published inside the transaction of the change. */
public record PeopleChanged(Set<Long> personIds) {

    public PeopleChanged {
        personIds = Set.copyOf(personIds);
    }
}
