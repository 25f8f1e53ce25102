package se.goteborgsregionen.bredvid.people;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.ImportRow.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class ImportDbTest {

    private static final String HEADINGS = "Förnamn;Efternamn;E-post;Yrke;Organisation;Enhet;Chef;Roller\n";

    @Autowired
    private TestWorld world;

    @Autowired
    private ImportService imports;

    @Autowired
    private PersonEditingService editing;

    @Autowired
    private WorkplaceService workplaces;

    @Autowired
    private DSLContext db;

    @Test
    void adds_people_with_roles_and_a_manager_of_the_same_file_and_then_finds_nothing_to_do() {
        Actor organiser = world.anOrganiserOf("1402");
        Workplace workplace = workplaces.byId(world.aWorkplaceIn("1402"));
        String nurse = "nurse" + workplace.id() + "@prov.example";
        String chief = "chief" + workplace.id() + "@prov.example";
        byte[] file = file(
                "Anna;Ny;" + nurse + ";SSK;Partille;" + workplace.name() + ";" + chief + ";värd",
                "Carl;Chef;" + chief + ";;1402;" + workplace.name() + ";;enhetschef, anordnare");

        ImportPreview preview = imports.preview(organiser, file);
        assertThat(preview.rows()).extracting(ImportRow::verdict).containsOnly(Verdict.NEW);
        assertThat(db.fetchExists(PERSON, PERSON.EMAIL.eq(nurse))).isFalse();

        assertThat(imports.carryOut(organiser, file, false, preview)).isEqualTo(new ImportOutcome.Done(2, 0, 0));
        PersonDraft added = record(organiser, nurse);
        assertThat(added.grants()).isEqualTo(Set.of(Grant.host(workplace.id())));
        assertThat(added.managerId()).isEqualTo(record(organiser, chief).id());
        assertThat(imports.preview(organiser, file).rows())
                .extracting(ImportRow::verdict)
                .containsOnly(Verdict.UNCHANGED);
    }

    @Test
    void says_which_columns_change_and_leaves_the_others_alone() {
        Actor organiser = world.anOrganiserOf("1402");
        PersonDraft before = editing.recordOf(organiser, world.aNurseIn("1402"));
        byte[] file =
                ("Email,Profession,Phone\n" + before.email() + ",Physiotherapist,\n").getBytes(StandardCharsets.UTF_8);

        ImportPreview preview = imports.preview(organiser, file);

        assertThat(preview.rows().getFirst().changed())
                .containsExactly(new ImportChange(
                        ImportColumn.PROFESSION,
                        List.of(new ImportChange.Word(null, "Sjuksköterska", "Nurse")),
                        List.of(new ImportChange.Word(null, "Fysioterapeut", "Physiotherapist"))));
        imports.carryOut(organiser, file, false, preview);
        PersonDraft after = record(organiser, before.email());
        assertThat(after.professionId()).isEqualTo(world.profession("FT"));
        assertThat(after.givenName()).isEqualTo(before.givenName());
    }

    @Test
    void says_what_is_wrong_with_each_row_and_leaves_them_out_only_when_told_to() {
        Actor organiser = world.anOrganiserOf("1402");
        Workplace workplace = workplaces.byId(world.aWorkplaceIn("1402"));
        String elsewhere = editing.recordOf(world.aGrAdministrator(), world.aNurseIn("1481"))
                .email();
        String good = "good" + workplace.id() + "@prov.example";
        byte[] file = file(
                "Anna;Bra;" + good + ";SSK;;" + workplace.name() + ";;",
                "Anna;Igen;" + good + ";SSK;;" + workplace.name() + ";;",
                "Bo;Fel;inte-en-adress;SSK;;" + workplace.name() + ";;",
                "Bo;Fel;bo1@prov.example;Trollkarl;;" + workplace.name() + ";;",
                "Bo;Fel;bo2@prov.example;SSK;Mölndal;" + workplace.name() + ";;",
                "Bo;Fel;bo3@prov.example;SSK;;Finns inte;;",
                "Bo;Fel;bo4@prov.example;SSK;;" + workplace.name() + ";ingen@prov.example;",
                "Bo;Fel;bo5@prov.example;SSK;;" + workplace.name() + ";;GR-administratör",
                "Bo;Fel;" + elsewhere + ";SSK;;" + workplace.name() + ";;");

        ImportPreview preview = imports.preview(organiser, file);

        assertThat(preview.count(Verdict.FAULTY)).isEqualTo(8);
        assertThat(preview.rows().stream().flatMap(row -> row.faults().stream()).map(ImportFault::column))
                .containsExactly(
                        ImportColumn.EMAIL,
                        ImportColumn.EMAIL,
                        ImportColumn.PROFESSION,
                        ImportColumn.ORGANISATION,
                        ImportColumn.WORKPLACE,
                        ImportColumn.MANAGER,
                        ImportColumn.ROLES,
                        ImportColumn.EMAIL);
        assertThat(imports.carryOut(organiser, file, false, preview)).isInstanceOf(ImportOutcome.LookAgain.class);
        assertThat(db.fetchExists(PERSON, PERSON.EMAIL.eq(good))).isFalse();
        assertThat(imports.carryOut(organiser, file, true, preview)).isEqualTo(new ImportOutcome.Done(1, 0, 8));
    }

    @Test
    void writes_nothing_when_the_portal_has_changed_since_the_preview() {
        Actor gr = world.aGrAdministrator();
        PersonDraft before = editing.recordOf(gr, world.aNurseIn("1402"));
        byte[] file = file("Ny;" + before.familyName() + ";" + before.email() + ";;;;;");
        ImportPreview seen = imports.preview(gr, file);
        imports.carryOut(gr, file, false, seen);

        assertThat(imports.carryOut(gr, file, false, seen)).isInstanceOf(ImportOutcome.LookAgain.class);
    }

    @Test
    void imports_workplaces() {
        Actor organiser = world.anOrganiserOf("1402");
        String name = "Importerad enhet " + organiser.id();
        byte[] file = ("Enhet,Adress,Kommun,Aktiv\n" + name + ",\"Gatan 1, Partille\",Partille,ja\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(imports.carryOut(organiser, file, false, imports.preview(organiser, file)))
                .isEqualTo(new ImportOutcome.Done(1, 0, 0));
        assertThat(workplaces.ofOrganisation(organiser, world.organisation("1402")))
                .anySatisfy(workplace -> {
                    assertThat(workplace.name()).isEqualTo(name);
                    assertThat(workplace.address()).isEqualTo("Gatan 1, Partille");
                });
    }

    @Test
    void imports_five_thousand_people_quickly() {
        Actor gr = world.aGrAdministrator();
        Workplace workplace = workplaces.byId(world.aWorkplaceIn("1402"));
        String[] rows = new String[5_000];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "Många" + row + ";Personer;m" + row + "-" + workplace.id() + "@prov.example;SSK;Partille;"
                    + workplace.name() + ";;värd";
        }
        byte[] file = file(rows);

        assertTimeout(Duration.ofSeconds(60), () -> {
            ImportPreview preview = imports.preview(gr, file);
            assertThat(imports.carryOut(gr, file, false, preview)).isEqualTo(new ImportOutcome.Done(5_000, 0, 0));
        });
    }

    @Test
    void refuses_everybody_but_organisers_and_gr() {
        byte[] file = file("Anna;Bra;a@prov.example;;;;;");

        assertThat(List.of(
                        Actor.ANONYMOUS,
                        world.aStaffMemberOf("1402"),
                        world.aUnitManagerOf(world.aWorkplaceIn("1402")),
                        world.aHostAt(world.aWorkplaceIn("1402"))))
                .allSatisfy(actor -> {
                    assertThatThrownBy(() -> imports.preview(actor, file)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> imports.carryOut(
                                    actor, file, true, new ImportPreview(null, true, List.of(), List.of())))
                            .isInstanceOf(AccessDeniedException.class);
                });
    }

    private PersonDraft record(Actor actor, String email) {
        return editing.recordOf(
                actor,
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.EMAIL.eq(email))
                        .fetchSingle()
                        .value1());
    }

    private static byte[] file(String... rows) {
        return (HEADINGS + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
