package se.goteborgsregionen.bredvid.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.access.Role;

/** Reading people. Everybody sees herself; a manager her staff, an organiser her organisation, GR all. */
@Service
public class PersonService {

    private static final int MOST_NAMED = 50;

    private final PersonQueries people;

    PersonService(PersonQueries people) {
        this.people = people;
    }

    /**
     * The person of this id.
     *
     * @throws NoSuchElementException when there is none
     * @throws AccessDeniedException for others than herself, her workplace's manager, her organisation's organisers and GR
     */
    @MayCall({Who.SELF, Who.UNIT_MANAGER, Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public Person byId(Actor actor, long id) {
        actor.id();
        Person person = people.find(id).orElseThrow(() -> new NoSuchElementException("No person " + id));
        if (!maySee(actor, person)) {
            throw new AccessDeniedException("Only for herself, her manager, her organisation's organisers and GR");
        }
        return person;
    }

    /** The caller herself. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public Person me(Actor actor) {
        return people.find(actor.id()).orElseThrow(() -> new NoSuchElementException("No person " + actor.id()));
    }

    /** One page of the people that the actor may see and that the query asks for, by family name as shown. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Person> search(Actor actor, PersonQuery query) {
        actor.id();
        return people.search(actor, query);
    }

    /** How many people the query finds on all pages together. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public int count(Actor actor, PersonQuery query) {
        actor.id();
        return people.count(actor, query);
    }

    /**
     * Active people of all organisations whose shown name holds all the words, to pick one from: whoever gives something
     * may add people of other organisations to it. At most 50; nobody for no words.
     *
     * @throws AccessDeniedException for others than organisers, unit managers and GR
     */
    @MayCall({Who.ORGANISER, Who.UNIT_MANAGER, Who.GR})
    @Transactional(readOnly = true)
    public List<PersonToPick> toPick(Actor actor, String words) {
        requirePicker(actor);
        return words.isBlank()
                ? List.of()
                : people.named(words, MOST_NAMED).stream().map(PersonToPick::of).toList();
    }

    /**
     * Those who have been picked before, as {@link #toPick} shows them.
     *
     * @throws AccessDeniedException for others than organisers, unit managers and GR
     */
    @MayCall({Who.ORGANISER, Who.UNIT_MANAGER, Who.GR})
    @Transactional(readOnly = true)
    public List<PersonToPick> picked(Actor actor, Collection<Long> ids) {
        requirePicker(actor);
        return people.find(ids).stream().map(PersonToPick::of).toList();
    }

    /** The shown names of these people, for those who have met them in something that concerns them. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public Map<Long, PersonName> names(Actor actor, Collection<Long> ids) {
        actor.id();
        return people.find(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static void requirePicker(Actor actor) {
        if (!actor.grAdministrator()
                && actor.organises().isEmpty()
                && actor.leads().isEmpty()) {
            throw new AccessDeniedException("Only for organisers, unit managers and GR");
        }
    }

    /** The roles that each of these people has somewhere, of those whom the actor may see. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public Map<Long, Set<Role>> roles(Actor actor, Collection<Long> ids) {
        actor.id();
        return people.roles(people.find(ids).stream()
                .filter(person -> maySee(actor, person))
                .map(Person::id)
                .toList());
    }

    private static boolean maySee(Actor actor, Person person) {
        Long organisationId = person.organisationId();
        return actor.is(person.id())
                || actor.grAdministrator()
                || (organisationId != null && actor.mayOrganise(organisationId))
                || actor.mayLead(
                        person.workplace() == null ? null : person.workplace().id());
    }
}
