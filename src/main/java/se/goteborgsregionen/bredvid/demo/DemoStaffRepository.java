package se.goteborgsregionen.bredvid.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedRole;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Writes the workplaces and people of the demo world. */
@Repository
@Profile("demo")
class DemoStaffRepository {

    private final DSLContext db;

    DemoStaffRepository(DSLContext db) {
        this.db = db;
    }

    void store(DemoWorld world, DemoCodes codes) {
        storeDomains();
        DemoCodes.inPieces(world.workplaces(), some -> storeWorkplaces(some, codes));
        storePeople(world.people(), codes);
        DemoCodes.inPieces(world.roles(), some -> storeRoles(some, codes));
        storeContacts(world.roles());
    }

    private void storeDomains() {
        DemoFiles.rows("organisations.csv", row -> Map.entry(row.get("code"), row.get("demo_mail_domain")))
                .forEach(entry -> db.update(ORGANISATION)
                        .set(ORGANISATION.MAIL_DOMAIN, entry.getValue())
                        .where(ORGANISATION.CODE.eq(entry.getKey()))
                        .execute());
    }

    private void storeWorkplaces(List<PlannedWorkplace> workplaces, DemoCodes codes) {
        var insert = db.insertInto(
                WORKPLACE,
                WORKPLACE.ID,
                WORKPLACE.ORGANISATION_ID,
                WORKPLACE.NAME,
                WORKPLACE.ADDRESS,
                WORKPLACE.MUNICIPALITY_ID);
        for (PlannedWorkplace workplace : workplaces) {
            insert = insert.values(
                    workplace.id(),
                    codes.organisation(workplace.organisation()),
                    workplace.name(),
                    workplace.address(),
                    codes.organisation(workplace.municipality()));
        }
        insert.execute();
    }

    /** Managers come before those below them: the next above must be there already. */
    private void storePeople(List<PlannedPerson> people, DemoCodes codes) {
        List<PlannedPerson> withoutManager =
                people.stream().filter(person -> person.managerId() == null).toList();
        List<PlannedPerson> others =
                people.stream().filter(person -> person.managerId() != null).toList();
        DemoCodes.inPieces(withoutManager, some -> storeSomePeople(some, codes));
        DemoCodes.inPieces(others, some -> storeSomePeople(some, codes));
    }

    private void storeSomePeople(List<PlannedPerson> people, DemoCodes codes) {
        var insert = db.insertInto(
                PERSON,
                PERSON.ID,
                PERSON.GIVEN_NAME,
                PERSON.FAMILY_NAME,
                PERSON.ALIAS,
                PERSON.EMAIL,
                PERSON.PHONE,
                PERSON.PROFESSION_ID,
                PERSON.WORKPLACE_ID,
                PERSON.MANAGER_ID,
                PERSON.LANGUAGE,
                PERSON.STATUS,
                PERSON.CREATED_AT);
        for (PlannedPerson person : people) {
            insert = insert.values(
                    person.id(),
                    person.given(),
                    person.family(),
                    person.alias(),
                    person.email(),
                    person.phone(),
                    person.profession() == null ? null : codes.profession(person.profession()),
                    person.workplace().id(),
                    person.managerId(),
                    person.language(),
                    person.status().name(),
                    person.since());
        }
        insert.execute();
    }

    private void storeRoles(List<PlannedRole> roles, DemoCodes codes) {
        var insert = db.insertInto(
                ROLE_GRANT,
                ROLE_GRANT.PERSON_ID,
                ROLE_GRANT.ROLE,
                ROLE_GRANT.WORKPLACE_ID,
                ROLE_GRANT.ORGANISATION_ID,
                ROLE_GRANT.SCOPE,
                ROLE_GRANT.GRANTED_AT);
        for (PlannedRole role : roles) {
            Long workplaceId =
                    role.workplace() == null ? null : role.workplace().id();
            Long organisationId = role.organisation() == null ? null : codes.organisation(role.organisation());
            insert = insert.values(
                    role.person().id(),
                    role.role().name(),
                    workplaceId,
                    organisationId,
                    workplaceId != null ? "W" + workplaceId : organisationId != null ? "O" + organisationId : "*",
                    role.person().since());
        }
        insert.execute();
    }

    /** Whoever handles an organisation's offers first is its contact. */
    private void storeContacts(List<PlannedRole> roles) {
        Map<String, Long> contacts = new HashMap<>();
        roles.stream()
                .filter(role -> role.role() == Role.ORGANISER && role.organisation() != null)
                .forEach(role ->
                        contacts.putIfAbsent(role.organisation(), role.person().id()));
        contacts.forEach((code, personId) -> db.update(ORGANISATION)
                .set(ORGANISATION.CONTACT_ID, personId)
                .where(ORGANISATION.CODE.eq(code))
                .execute());
    }
}
