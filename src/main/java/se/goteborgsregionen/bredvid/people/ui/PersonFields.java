package se.goteborgsregionen.bredvid.people.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;

/** What the fields of the person's form offer to choose from. */
@Component
class PersonFields {

    private final OrganisationService organisations;
    private final WorkplaceService workplaces;
    private final VocabularyService vocabulary;
    private final PersonService people;

    PersonFields(
            OrganisationService organisations,
            WorkplaceService workplaces,
            VocabularyService vocabulary,
            PersonService people) {
        this.organisations = organisations;
        this.workplaces = workplaces;
        this.vocabulary = vocabulary;
        this.people = people;
    }

    List<Profession> professions() {
        return vocabulary.professions();
    }

    List<Area> areas() {
        return vocabulary.areas();
    }

    List<Workplace> workplaces(Actor actor) {
        return workplaces.allEditable(actor);
    }

    List<Organisation> organisations(Actor actor) {
        return workplaces.editable(actor);
    }

    Stream<PersonToPick> people(Actor actor, String words) {
        return people.toPick(actor, words).stream();
    }

    /** A person by id, to show who has been chosen before. */
    Optional<PersonToPick> person(Actor actor, long id) {
        return people.picked(actor, List.of(id)).stream().findFirst();
    }

    String label(Workplace workplace) {
        return workplace.name() + ", "
                + organisations.byId(workplace.organisationId()).shortName();
    }

    String label(PersonToPick person) {
        Workplace workplace = person.workplace();
        return workplace == null ? person.name().full() : person.name().full() + ", " + label(workplace);
    }
}
