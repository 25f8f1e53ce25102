package se.goteborgsregionen.bredvid.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedRole;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;
import se.goteborgsregionen.bredvid.people.PersonStatus;

/** Who leads, organises and receives in the demo world, and who looks after all of it. */
final class DemoRoles {

    private final DemoHiring hiring;
    private final List<PlannedPerson> eligible;
    private final List<PlannedRole> roles = new ArrayList<>();

    private DemoRoles(DemoHiring hiring) {
        this.hiring = hiring;
        this.eligible = hiring.people().stream()
                .skip(DemoProtagonist.ALL.size())
                .filter(DemoRoles::mayBeGivenMore)
                .toList();
    }

    private static boolean mayBeGivenMore(PlannedPerson person) {
        return person.status() == PersonStatus.ACTIVE
                && person.alias() == null
                && !DemoHiring.LEADER.equals(person.profession());
    }

    static List<PlannedRole> given(DemoHiring hiring, Collection<String> organisations) {
        DemoRoles given = new DemoRoles(hiring);
        given.grantLeading();
        given.grantOrganising(organisations.stream().sorted().toList());
        given.grantReceiving();
        given.grantLookingAfterAll();
        return List.copyOf(given.roles);
    }

    private void grantLeading() {
        for (PlannedWorkplace workplace : hiring.workplaces()) {
            PlannedPerson leader = Objects.requireNonNull(hiring.leaders().get(workplace.name()));
            grant(leader, Role.UNIT_MANAGER, workplace, null);
        }
    }

    private void grantOrganising(List<String> organisations) {
        grant(protagonist(DemoProtagonist.JOHAN), Role.ORGANISER, null, "1481");
        for (String organisation : organisations) {
            List<PlannedPerson> staff = eligible.stream()
                    .filter(person -> person.workplace().organisation().equals(organisation))
                    .toList();
            int wanted = organisation.equals("1480") ? 3 : organisation.equals("1481") ? 1 : 2;
            for (int index = 0; index < wanted; index++) {
                grant(staff.get(index * staff.size() / wanted), Role.ORGANISER, null, organisation);
            }
        }
    }

    private void grantReceiving() {
        PlannedPerson maria = protagonist(DemoProtagonist.MARIA);
        grant(maria, Role.HOST, maria.workplace(), null);
        for (PlannedWorkplace workplace : hiring.workplaces()) {
            eligible.stream()
                    .filter(person -> person.workplace().equals(workplace))
                    .skip(1)
                    .limit(workplace.name().length() % 2 + 1)
                    .forEach(host -> grant(host, Role.HOST, workplace, null));
        }
    }

    private void grantLookingAfterAll() {
        grant(protagonist(DemoProtagonist.EVA), Role.GR_ADMINISTRATOR, null, null);
        eligible.stream()
                .filter(person -> person.workplace().name().equals("FoU i Väst"))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> grant(last, Role.GR_ADMINISTRATOR, null, null));
    }

    private PlannedPerson protagonist(int who) {
        return hiring.people().get(who);
    }

    private void grant(
            PlannedPerson person, Role role, @Nullable PlannedWorkplace workplace, @Nullable String organisation) {
        roles.add(new PlannedRole(person, role, workplace, organisation));
    }
}
