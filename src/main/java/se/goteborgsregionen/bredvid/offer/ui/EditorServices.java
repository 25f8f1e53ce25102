package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.offer.CallingOffService;
import se.goteborgsregionen.bredvid.offer.OfferTitleService;
import se.goteborgsregionen.bredvid.offer.PublishingService;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/** What the editor's views call. */
@Component
record EditorServices(
        PublishingService publishing,
        CallingOffService callingOff,
        OfferTitleService offerTitles,
        OrganisationService organisations,
        WorkplaceService workplaces,
        VocabularyService vocabulary,
        PersonService people,
        CurrentUser currentUser,
        Texts texts,
        Clock clock) {

    private static final int MOST_OFFERS = 100;

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Time.STOCKHOLM));
    }

    /** The organisations that the actor may publish for, by short name. */
    List<Organisation> organisationsOf(Actor actor) {
        return organisations.all().stream()
                .filter(organisation -> actor.mayOrganise(organisation.id()))
                .toList();
    }

    /** @param offerId the offer that is edited; null for a new one */
    EditorLists lists(Actor actor, long organisationId, @Nullable Long offerId, Locale locale) {
        return new EditorLists(
                vocabulary.professions(),
                vocabulary.areas(),
                workplaces.ofOrganisation(actor, organisationId),
                organisations.all(),
                organisations.municipalities(),
                choices(offerId, locale),
                words -> people.toPick(currentUser.actor(), words).stream()
                        .map(EditorServices::choice)
                        .toList(),
                id -> people.picked(currentUser.actor(), List.of(id)).stream()
                        .map(EditorServices::choice)
                        .findFirst());
    }

    private static HostChoice choice(PersonToPick person) {
        return new HostChoice(
                person.id(),
                person.name().full(),
                person.workplace() == null ? "" : person.workplace().name());
    }

    /** An offer cannot require itself. */
    private OfferChoices choices(@Nullable Long offerId, Locale locale) {
        return new OfferChoices(
                words -> offerTitles.search(currentUser.actor(), words, MOST_OFFERS).stream()
                        .filter(offer -> offerId == null || offer.id() != offerId)
                        .toList(),
                ids -> offerTitles.of(currentUser.actor(), ids),
                locale);
    }
}
