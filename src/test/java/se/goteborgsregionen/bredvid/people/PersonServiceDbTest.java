package se.goteborgsregionen.bredvid.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class PersonServiceDbTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private PersonService people;

    @Autowired
    private DSLContext db;

    @Test
    void shows_a_person_to_herself_her_manager_her_organiser_and_gr() {
        long workplace = world.aWorkplaceIn("1402");
        long nurse = world.aNurseAt(workplace);

        assertThat(List.of(
                        world.actor(nurse),
                        world.aUnitManagerOf(workplace),
                        world.anOrganiserOf("1402"),
                        world.aGrAdministrator()))
                .allSatisfy(actor -> assertThat(people.byId(actor, nurse).id()).isEqualTo(nurse));
    }

    @Test
    void sorts_an_alias_where_its_last_word_stands() {
        Actor organiser = world.anOrganiserOf("1402");
        long workplace = Objects.requireNonNull(organiser.workplaceId());
        String mark = "X" + organiser.id();
        world.aPersonCalled("Bo", mark + "Berg", workplace, null);
        world.aPersonCalled("Adam", mark + "Fors", workplace, null);
        long hidden = world.aPersonCalled("Z", "Z", workplace, null);
        db.update(PERSON)
                .set(PERSON.ALIAS, "Kim " + mark + "Ek")
                .where(PERSON.ID.eq(hidden))
                .execute();

        assertThat(people.search(organiser, PersonQuery.words(mark)))
                .extracting(person -> person.name().full())
                .containsExactly("Bo " + mark + "Berg", "Kim " + mark + "Ek", "Adam " + mark + "Fors");
    }

    @Test
    void hides_a_person_from_everybody_else() {
        long nurse = world.aNurseIn("1402");

        assertThat(List.of(
                        Actor.ANONYMOUS,
                        world.aStaffMemberOf("1402"),
                        world.aUnitManagerOf(world.aWorkplaceIn("1402")),
                        world.aHostAt(world.aWorkplaceIn("1402")),
                        world.anOrganiserOf("1481")))
                .allSatisfy(actor ->
                        assertThatThrownBy(() -> people.byId(actor, nurse)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void finds_only_people_of_the_organisers_own_organisation() {
        long here = world.aPersonCalled("Ragnhild", "Sökarsson", world.aWorkplaceIn("1402"), "SSK");
        world.aPersonCalled("Ragnhild", "Sökarsson", world.aWorkplaceIn("1481"), "SSK");

        List<Person> found = people.search(world.anOrganiserOf("1402"), PersonQuery.words("sökars ragn"));

        assertThat(found).extracting(Person::id).containsExactly(here);
    }

    @Test
    void finds_a_person_by_her_address_typed_in_capitals() {
        Actor gr = world.aGrAdministrator();
        Person nurse = people.byId(gr, world.aPerson());

        List<Person> found = people.search(gr, PersonQuery.words(nurse.email().toUpperCase(Locale.ROOT)));

        assertThat(found).extracting(Person::id).containsExactly(nurse.id());
    }

    @Test
    void never_finds_a_protected_person_by_the_name_behind_the_alias() {
        long hidden = world.aProtectedPerson("Kim Skugga");
        Actor gr = world.aGrAdministrator();
        String name = people.byId(gr, hidden).name().full();

        assertThat(name).isEqualTo("Kim Skugga");
        assertThat(people.search(gr, PersonQuery.words("skugga")))
                .extracting(Person::id)
                .contains(hidden);
        assertThat(people.toPick(gr, "prov")).extracting(PersonToPick::id).doesNotContain(hidden);
    }
}
