package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/** As much of a person as somebody of another organisation needs in order to pick the right one from a list. */
public record PersonToPick(
        long id,
        PersonName name,
        @Nullable Profession profession,
        @Nullable Workplace workplace) {

    static PersonToPick of(Person person) {
        return new PersonToPick(person.id(), person.name(), person.profession(), person.workplace());
    }
}
