package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/**
 * Anybody with an account, as she may be shown.
 *
 * @param phone empty when unknown
 * @param managerId the next above, for somebody who leads her own workplace or whose workplace nobody leads; who really
 *     answers for the person is {@link ManagerService} to say
 * @param language {@code sv} or {@code en}
 */
public record Person(
        long id,
        PersonName name,
        String email,
        String phone,
        @Nullable Profession profession,
        @Nullable Workplace workplace,
        @Nullable Long managerId,
        String language,
        PersonStatus status,
        int version) {

    /** The organisation of the person's workplace; null without a workplace. */
    public @Nullable Long organisationId() {
        return workplace == null ? null : workplace.organisationId();
    }
}
