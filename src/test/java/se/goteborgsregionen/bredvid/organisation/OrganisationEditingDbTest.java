package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.Saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;

@PortalTest
class OrganisationEditingDbTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private WorkplaceService workplaces;

    @Autowired
    private VocabularyService vocabulary;

    @Autowired
    private DSLContext db;

    @Test
    void adds_a_workplace_and_refuses_its_name_a_second_time() {
        Actor organiser = world.anOrganiserOf("1402");
        WorkplaceDraft draft = draft("1402", "Mötesplats " + organiser.id());

        Saving<WorkplaceFault> first = workplaces.save(organiser, draft);

        assertThat(first).isInstanceOf(Saving.Saved.class);
        assertThat(workplaces.save(organiser, draft)).isEqualTo(Saving.refused(WorkplaceFault.NAME_TAKEN));
        assertThat(workplaces.search(organiser, new WorkplaceQuery("mötespl " + organiser.id(), null, false, 0, 10)))
                .extracting(Workplace::name)
                .containsExactly(draft.name());
    }

    @Test
    void refuses_everybody_but_the_organisations_organisers_and_gr_to_edit_workplaces() {
        WorkplaceDraft draft = draft("1402", "Aldrig sparad");

        assertThat(List.of(
                        Actor.ANONYMOUS,
                        world.aStaffMemberOf("1402"),
                        world.aUnitManagerOf(world.aWorkplaceIn("1402")),
                        world.aHostAt(world.aWorkplaceIn("1402")),
                        world.anOrganiserOf("1481")))
                .allSatisfy(actor -> assertThatThrownBy(() -> workplaces.save(actor, draft))
                        .isInstanceOf(AccessDeniedException.class));
        assertThatThrownBy(() -> workplaces.allEditable(world.aStaffMemberOf("1402")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void says_so_when_somebody_else_saved_the_workplace_first() {
        Actor gr = world.aGrAdministrator();
        WorkplaceDraft form = WorkplaceDraft.of(workplaces.byId(world.aWorkplaceIn("1402")));
        workplaces.save(gr, form);

        assertThat(workplaces.save(gr, form)).isEqualTo(Saving.refused(WorkplaceFault.CHANGED_MEANWHILE));
    }

    @Test
    void lets_gr_alone_add_and_rename_professions_and_forgets_the_old_names_at_once() {
        Actor gr = world.aGrAdministrator();
        String code = "P" + gr.id();
        vocabulary.professions();

        assertThat(vocabulary.saveProfession(gr, word(null, code, "Provyrke " + code, 0)))
                .isInstanceOf(Saving.Saved.class);
        Profession added = vocabulary.professions().stream()
                .filter(profession -> profession.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(vocabulary.saveProfession(gr, word(null, code, "Annat", 0)))
                .isEqualTo(Saving.refused(WordFault.CODE_TAKEN));
        assertThat(vocabulary.saveProfession(gr, word(added.id(), code, "Provyrket " + code, added.version())))
                .isInstanceOf(Saving.Saved.class);
        assertThat(vocabulary.professions()).extracting(Profession::name).contains("Provyrket " + code);
        assertThatThrownBy(() -> vocabulary.saveProfession(world.anOrganiserOf("GR"), word(null, "NEJ", "Nej", 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> vocabulary.saveArea(world.anOrganiserOf("GR"), word(null, "NEJ", "Nej", 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lets_gr_alone_change_an_organisations_contact_and_domain() {
        Actor gr = world.aGrAdministrator();
        Organisation before = organisations.byCode("RH").orElseThrow();
        long contact = world.aNurseIn("RH");

        assertThat(organisations.save(gr, before.id(), "inte en domän", contact, before.version()))
                .isEqualTo(Saving.refused(OrganisationFault.DOMAIN_MALFORMED));
        assertThat(organisations.save(gr, before.id(), "goteborg.se", contact, before.version()))
                .isEqualTo(Saving.refused(OrganisationFault.DOMAIN_TAKEN));
        assertThat(organisations.save(gr, before.id(), "@Regionhalland.se", contact, before.version()))
                .isInstanceOf(Saving.Saved.class);
        assertThat(organisations.byId(before.id()).contactId()).isEqualTo(contact);
        assertThat(organisations.save(gr, before.id(), "regionhalland.se", null, before.version()))
                .isEqualTo(Saving.refused(OrganisationFault.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> organisations.save(world.anOrganiserOf("RH"), before.id(), "", null, 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lets_a_unit_manager_say_how_many_of_hers_may_be_away_and_nobody_elses() {
        long workplaceId = world.aWorkplaceIn("1402");
        Actor manager = world.aUnitManagerOf(workplaceId);

        assertThat(workplaces.limitAway(manager, workplaceId, 2)).isInstanceOf(Saving.Saved.class);
        assertThat(workplaces.byId(workplaceId).mostAway()).isEqualTo(2);
        assertThat(workplaces.led(manager)).extracting(Workplace::id).containsExactly(workplaceId);
        assertThat(db.select(AUDIT_EVENT.ACTION)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.ACTOR_ID.eq(manager.id()))
                        .fetch(AUDIT_EVENT.ACTION))
                .containsExactly("workplace.changed");
        assertThat(workplaces.limitAway(manager, workplaceId, 0))
                .isEqualTo(Saving.refused(WorkplaceFault.MOST_AWAY_IMPOSSIBLE));
        assertThat(workplaces.limitAway(manager, workplaceId, null)).isInstanceOf(Saving.Saved.class);
        assertThat(workplaces.byId(workplaceId).mostAway()).isNull();
        assertThatThrownBy(() -> workplaces.limitAway(manager, world.aWorkplaceIn("1402"), 2))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keeps_the_limit_of_a_workplace_with_the_rest_of_its_form() {
        Actor organiser = world.anOrganiserOf("1402");
        long workplaceId = world.aWorkplaceIn("1402");
        WorkplaceDraft shown = WorkplaceDraft.of(workplaces.byId(workplaceId));

        assertThat(workplaces.save(organiser, limited(shown, 1_001)))
                .isEqualTo(Saving.refused(WorkplaceFault.MOST_AWAY_IMPOSSIBLE));
        assertThat(workplaces.save(organiser, limited(shown, 3))).isInstanceOf(Saving.Saved.class);

        assertThat(workplaces.byId(workplaceId).mostAway()).isEqualTo(3);
        assertThat(workplaces.save(organiser, limited(shown, 4)))
                .isEqualTo(Saving.refused(WorkplaceFault.CHANGED_MEANWHILE));
    }

    private static WorkplaceDraft limited(WorkplaceDraft draft, int mostAway) {
        return new WorkplaceDraft(
                draft.id(),
                draft.organisationId(),
                draft.name(),
                draft.address(),
                draft.municipalityId(),
                mostAway,
                draft.active(),
                draft.version());
    }

    private WorkplaceDraft draft(String organisationCode, String name) {
        long organisationId = world.organisation(organisationCode);
        return new WorkplaceDraft(null, organisationId, name, "Gatan 1", organisationId, null, true, 0);
    }

    private static WordDraft word(@Nullable Long id, String code, String name, int version) {
        return new WordDraft(id, code, name, name + " in English", true, true, version);
    }
}
