package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.offer.CallingOffService;
import se.goteborgsregionen.bredvid.offer.PublishingService;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/** What the editor's views call. */
@Component
record EditorServices(
        PublishingService publishing,
        CallingOffService callingOff,
        OrganisationService organisations,
        WorkplaceService workplaces,
        VocabularyService vocabulary,
        PersonService people,
        CurrentUser currentUser,
        Texts texts,
        Clock clock) {

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Time.STOCKHOLM));
    }

    /** The organisations that the actor may publish for, by short name. */
    List<Organisation> organisationsOf(Actor actor) {
        return organisations.all().stream()
                .filter(organisation -> actor.mayOrganise(organisation.id()))
                .toList();
    }

    EditorLists lists(Actor actor, long organisationId) {
        return new EditorLists(
                vocabulary.professions(),
                vocabulary.areas(),
                workplaces.ofOrganisation(actor, organisationId),
                organisations.municipalities(),
                words -> people.toPick(currentUser.actor(), words).stream()
                        .map(person -> new HostChoice(
                                person.id(),
                                person.name().full(),
                                person.workplace() == null
                                        ? ""
                                        : person.workplace().name()))
                        .toList());
    }
}
