package se.goteborgsregionen.bredvid.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

@PortalTest
class PersonEditingDbTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private PersonEditingService editing;

    @Autowired
    private PersonService people;

    @Autowired
    private ManagerService managers;

    @Autowired
    private OwnAreasService ownAreas;

    @Autowired
    private VocabularyService vocabulary;

    @Autowired
    private DSLContext db;

    @Test
    void adds_a_person_with_her_roles_and_notes_who_did() {
        long workplace = world.aWorkplaceIn("1402");
        Actor organiser = world.anOrganiserOf("1402");

        long id = saved(editing.save(
                organiser, draft(null, "ny" + workplace + "@prov.example", workplace, Set.of(Grant.host(workplace)))));

        assertThat(people.byId(organiser, id).name().full()).isEqualTo("Åsa Öberg");
        assertThat(world.actor(id).hosts()).containsExactly(workplace);
        assertThat(actionsAbout(id)).containsExactly("person.added", "person.role-given");
        assertThat(db.select(AUDIT_EVENT.DETAIL)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.PERSON_ID.eq(id))
                        .fetch(AUDIT_EVENT.DETAIL))
                .anySatisfy(detail -> assertThat(detail).startsWith("värd, Provenheten "));
    }

    @Test
    void refuses_an_organiser_to_add_people_or_roles_elsewhere() {
        long elsewhere = world.aWorkplaceIn("1481");
        long here = world.aWorkplaceIn("1402");
        Actor organiser = world.anOrganiserOf("1402");

        assertThat(faults(editing.save(organiser, draft(null, "a@prov.example", elsewhere, Set.of()))))
                .containsExactly(PersonFault.WORKPLACE_OUTSIDE);
        assertThat(faults(editing.save(organiser, draft(null, "a@prov.example", null, Set.of()))))
                .containsExactly(PersonFault.WORKPLACE_MISSING);
        assertThat(faults(editing.save(
                        organiser, draft(null, "a@prov.example", here, Set.of(Grant.unitManager(elsewhere))))))
                .containsExactly(PersonFault.ROLE_OUTSIDE);
        assertThat(faults(
                        editing.save(organiser, draft(null, "a@prov.example", here, Set.of(Grant.grAdministrator())))))
                .containsExactly(PersonFault.ROLE_ONLY_BY_GR);
    }

    @Test
    void keeps_a_record_from_everybody_who_may_not_edit_it() {
        long workplace = world.aWorkplaceIn("1402");
        long nurse = world.aNurseAt(workplace);

        assertThat(List.of(
                        Actor.ANONYMOUS,
                        world.actor(nurse),
                        world.aStaffMemberOf("1402"),
                        world.aUnitManagerOf(workplace),
                        world.aHostAt(workplace),
                        world.anOrganiserOf("1481")))
                .allSatisfy(actor -> {
                    assertThatThrownBy(() -> editing.recordOf(actor, nurse)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> editing.managerOf(actor, nurse)).isInstanceOf(AccessDeniedException.class);
                    assertThat(editing.mayEdit(actor, nurse)).isFalse();
                    assertThatThrownBy(() -> editing.save(actor, draft(nurse, "b@prov.example", workplace, Set.of())))
                            .isInstanceOf(AccessDeniedException.class);
                });
    }

    @Test
    void keeps_a_colleague_with_a_wider_role_from_an_organiser() {
        long colleague = world.aNurseIn("1402");
        world.grant(colleague, Role.GR_ADMINISTRATOR, null, null);

        assertThatThrownBy(() -> editing.recordOf(world.anOrganiserOf("1402"), colleague))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(editing.recordOf(world.aGrAdministrator(), colleague).has(Role.GR_ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void says_so_when_somebody_else_saved_first() {
        Actor gr = world.aGrAdministrator();
        PersonDraft form = editing.recordOf(gr, world.aNurseIn("1402"));
        saved(editing.save(gr, form));

        assertThat(faults(editing.save(gr, form))).containsExactly(PersonFault.CHANGED_MEANWHILE);
    }

    @Test
    void refuses_an_address_that_another_has() {
        Actor gr = world.aGrAdministrator();
        PersonDraft other = editing.recordOf(gr, world.aPerson());

        assertThat(faults(editing.save(
                        gr, draft(null, other.email().toUpperCase(java.util.Locale.ROOT), null, Set.of()))))
                .containsExactly(PersonFault.EMAIL_TAKEN);
    }

    @Test
    void refuses_an_address_with_other_letters_than_a_to_z_and_keeps_the_others_in_small_letters() {
        Actor gr = world.aGrAdministrator();
        String address = "Ny" + gr.id() + "@Prov.example";

        for (String lookAlike : List.of("åsa@prov.example", "asa@prôv.example", "asa@prov.éxample")) {
            assertThat(faults(editing.save(gr, draft(null, lookAlike, null, Set.of()))))
                    .containsExactly(PersonFault.EMAIL_MALFORMED);
        }
        long id = saved(editing.save(gr, draft(null, address, null, Set.of())));

        assertThat(editing.recordOf(gr, id).email()).isEqualTo("ny" + gr.id() + "@prov.example");
    }

    @Test
    void keeps_apart_addresses_that_differ_in_an_accent_only() {
        Actor gr = world.aGrAdministrator();
        PersonDraft other = editing.recordOf(gr, world.aPerson());
        db.update(PERSON)
                .set(PERSON.EMAIL, "ò" + other.email())
                .where(PERSON.ID.eq(Objects.requireNonNull(other.id())))
                .execute();

        saved(editing.save(gr, draft(null, "o" + other.email(), null, Set.of())));
    }

    @Test
    void lets_nobody_take_away_her_own_way_back() {
        Actor organiser = world.anOrganiserOf("1402");
        PersonDraft own = editing.recordOf(organiser, organiser.id());

        assertThat(faults(editing.save(organiser, with(own, PersonStatus.ACTIVE, Set.of()))))
                .containsExactly(PersonFault.OWN_ACCESS);
        assertThat(faults(editing.save(organiser, with(own, PersonStatus.INACTIVE, own.grants()))))
                .containsExactly(PersonFault.OWN_ACCESS);
    }

    @Test
    void never_takes_away_the_last_gr_administrator() {
        Actor gr = world.aGrAdministrator();
        PersonDraft own = editing.recordOf(gr, gr.id());
        var others = db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq(Role.GR_ADMINISTRATOR.name()))
                .and(ROLE_GRANT.PERSON_ID.ne(gr.id()))
                .fetch();
        others.forEach(grant -> grant.delete());
        try {
            assertThat(faults(editing.save(gr, with(own, PersonStatus.ACTIVE, Set.of()))))
                    .containsExactly(PersonFault.LAST_GR_ADMINISTRATOR);
        } finally {
            db.batchInsert(others).execute();
        }
    }

    @Test
    void finds_who_answers_for_a_person_now() {
        long workplace = world.aWorkplaceIn("1402");
        long nurse = world.aNurseAt(workplace);
        assertThat(managers.managerOf(nurse)).isEmpty();

        Actor chief = world.aUnitManagerOf(workplace);

        assertThat(managers.managerOf(nurse)).map(Person::id).contains(chief.id());
        assertThat(managers.managerOf(chief.id())).isEmpty();
        assertThat(editing.managerOf(world.aGrAdministrator(), nurse))
                .map(PersonToPick::id)
                .contains(chief.id());
    }

    @Test
    void keeps_the_areas_that_a_person_works_in_and_names_the_column_alone() {
        Actor organiser = world.anOrganiserOf("1402");
        long id = world.aNurseIn("1402");
        Set<Long> areas = Set.of(area(0), area(1));

        saved(editing.save(organiser, in(editing.recordOf(organiser, id), areas)));

        assertThat(editing.recordOf(organiser, id).areas()).isEqualTo(areas);
        assertThat(ownAreas.mine(world.actor(id))).isEqualTo(areas);
        assertThat(detailsAbout(id)).containsExactly("områden");
    }

    @Test
    void lets_a_person_say_herself_in_which_areas_she_works() {
        Actor nurse = world.actor(world.aNurseIn("1402"));

        ownAreas.say(nurse, Set.of(area(0), area(1)));
        ownAreas.say(nurse, Set.of(area(1), area(2)));
        ownAreas.say(nurse, Set.of(area(1), area(2), -1L));

        assertThat(ownAreas.mine(nurse)).containsExactlyInAnyOrder(area(1), area(2));
        assertThat(actionsAbout(nurse.id())).containsExactly("person.changed", "person.changed");
        assertThatThrownBy(() -> ownAreas.say(Actor.ANONYMOUS, Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    private long area(int number) {
        return vocabulary.areas().get(number).id();
    }

    private List<String> detailsAbout(long personId) {
        return db.select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.PERSON_ID.eq(personId))
                .and(AUDIT_EVENT.ACTION.eq("person.changed"))
                .fetch(AUDIT_EVENT.DETAIL);
    }

    private static PersonDraft in(PersonDraft draft, Set<Long> areas) {
        return new PersonDraft(
                draft.id(),
                draft.givenName(),
                draft.familyName(),
                draft.alias(),
                draft.email(),
                draft.phone(),
                draft.professionId(),
                areas,
                draft.workplaceId(),
                draft.managerId(),
                draft.language(),
                draft.status(),
                draft.grants(),
                draft.version());
    }

    private List<String> actionsAbout(long personId) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.PERSON_ID.eq(personId))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }

    private static PersonDraft draft(@Nullable Long id, String email, @Nullable Long workplaceId, Set<Grant> grants) {
        return new PersonDraft(
                id,
                " Åsa ",
                "Öberg",
                "",
                email,
                "",
                null,
                Set.of(),
                workplaceId,
                null,
                "sv",
                PersonStatus.ACTIVE,
                grants,
                0);
    }

    private static PersonDraft with(PersonDraft draft, PersonStatus status, Set<Grant> grants) {
        return new PersonDraft(
                draft.id(),
                draft.givenName(),
                draft.familyName(),
                draft.alias(),
                draft.email(),
                draft.phone(),
                draft.professionId(),
                draft.areas(),
                draft.workplaceId(),
                draft.managerId(),
                draft.language(),
                status,
                grants,
                draft.version());
    }

    private static long saved(Saving<PersonFault> saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved<PersonFault>) saving).id();
    }

    private static List<PersonFault> faults(Saving<PersonFault> saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused<PersonFault>) saving).faults();
    }
}
