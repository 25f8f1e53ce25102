package se.goteborgsregionen.bredvid.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Who answers for a person. */
final class ManagerRules {

    private ManagerRules() {}

    /**
     * Who stands above a person; all of them active people.
     *
     * @param leaders who lead her workplace, the one who has led it longest first; deputies are among them
     * @param nextAbove the manager named for herself
     * @param contact the contact of her organisation
     */
    record Above(
            long personId,
            List<Long> leaders,
            @Nullable Long nextAbove,
            @Nullable Long contact) {}

    /**
     * Who leads her workplace, else the next above, else her organisation's contact. Nobody answers for herself, and
     * whoever leads the workplace turns to the next above and not to her own deputy.
     */
    static Optional<Long> managerOf(Above above) {
        boolean leadsHerself = above.leaders().contains(above.personId());
        if (!leadsHerself && !above.leaders().isEmpty()) {
            return Optional.of(above.leaders().getFirst());
        }
        return java.util.stream.Stream.of(above.nextAbove(), above.contact())
                .filter(Objects::nonNull)
                .filter(manager -> manager != above.personId())
                .findFirst();
    }

    /**
     * All who may answer for her: everybody who leads her workplace, deputies too, but where she leads it herself or nobody
     * does, the next above, else her organisation's contact.
     */
    static List<Long> deciders(Above above) {
        boolean leadsHerself = above.leaders().contains(above.personId());
        return leadsHerself || above.leaders().isEmpty()
                ? managerOf(above).stream().toList()
                : above.leaders();
    }
}
