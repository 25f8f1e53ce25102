package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Numbers;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedRole;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;

/**
 * The 400 people of the demo world: who works where, who leads, receives and organises.
 *
 * @param leaders by the name of the workplace
 * @param domains of mail addresses, by organisation
 */
record DemoStaff(
        List<PlannedWorkplace> workplaces,
        List<PlannedPerson> people,
        List<PlannedRole> roles,
        Map<String, PlannedPerson> leaders,
        Map<String, String> domains) {

    static DemoStaff hired(LocalDate day, RandomGenerator random, Numbers from) {
        Map<String, String> domains =
                DemoFiles.rows("organisations.csv", row -> Map.entry(row.get("code"), row.get("demo_mail_domain")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        DemoHiring hiring = new DemoHiring(day, random, from, domains);
        hiring.hireAll();
        return new DemoStaff(
                hiring.workplaces(),
                List.copyOf(hiring.people()),
                DemoRoles.given(hiring, domains.keySet()),
                Map.copyOf(hiring.leaders()),
                domains);
    }

    /** One of those that one signs in as: {@link DemoProtagonist#ANNA} and the others. */
    PlannedPerson known(int who) {
        return people.get(who);
    }

    PlannedWorkplace workplace(String name) {
        return workplaces.stream()
                .filter(workplace -> workplace.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No workplace " + name));
    }

    /** Those who handle the organisation's offers; never empty. */
    List<PlannedPerson> organisersOf(String organisation) {
        return roles.stream()
                .filter(role -> role.role() == Role.ORGANISER && organisation.equals(role.organisation()))
                .map(PlannedRole::person)
                .toList();
    }

    /** Those who receive others at the workplace; never empty. */
    List<PlannedPerson> hostsAt(PlannedWorkplace workplace) {
        return roles.stream()
                .filter(role -> role.role() == Role.HOST && workplace.equals(role.workplace()))
                .map(PlannedRole::person)
                .toList();
    }

    PlannedPerson leaderOf(PlannedWorkplace workplace) {
        return Objects.requireNonNull(leaders.get(workplace.name()));
    }

    String domainOf(String organisation) {
        return Objects.requireNonNull(domains.get(organisation));
    }
}
