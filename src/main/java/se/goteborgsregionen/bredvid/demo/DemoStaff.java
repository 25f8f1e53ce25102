package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Numbers;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedRole;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.Time;

/** The 400 people of the demo world: who works where, who leads, receives and organises. */
final class DemoStaff {

    private record Unit(PlannedWorkplace workplace, String staffing, int people) {}

    /** Somebody whom one signs in as; her colleagues are drawn, she is not. */
    private record Known(
            String given, String family, @Nullable String profession, String workplace) {}

    /** First come those that the console names, in its order. */
    private static final List<Known> KNOWN = List.of(
            new Known("Anna", "Berglund", "SSK", "Partille hemsjukvård"),
            new Known("Karin", "Holm", "CHEF", "Partille hemsjukvård"),
            new Known("Johan", "Nyström", "AT", "Mölndals kommunrehab"),
            new Known("Eva", "Sandström", null, "Nära vård"),
            new Known("Maria", "Lindqvist", "SSK", "Demensteam Centrum"));

    static final int ANNA = 0;
    static final int KARIN = 1;
    static final int JOHAN = 2;
    static final int EVA = 3;
    static final int MARIA = 4;

    private static final String LEADER = "CHEF";

    /** Professions of a workplace by staffing, as often as they should be drawn. */
    private static final Map<String, List<String>> PROFESSIONS = Map.of(
            "home", drawn("SSK 10 DSK 6 USK 2 AT 1 FT 1"),
            "rehab", drawn("AT 9 FT 9 LOG 1 DIET 1"),
            "palliative", drawn("SSK 12 DSK 4 USK 3 PSYK 1"),
            "dementia", drawn("SSK 11 AT 5 USK 4"),
            "psychiatry", drawn("SSK 11 AT 6 PSYK 3"),
            "hospital_rehab", drawn("FT 9 AT 7 LOG 4"),
            "clinic", drawn("SSK 13 DSK 3 DIET 2 USK 2"),
            "office", drawn("SSK 2 AT 2 FT 2 DIET 2 PSYK 1"));

    /** Names of protected people are never shown; these are what is shown instead. */
    private static final List<String> ALIASES = List.of("Kim Ek", "Robin Dahl", "Sam Lind");

    private final List<PlannedWorkplace> workplaces = new ArrayList<>();
    private final List<PlannedPerson> people = new ArrayList<>();
    private final List<PlannedRole> roles = new ArrayList<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Map<String, PlannedPerson> leaders = new HashMap<>();
    private final LocalDate day;
    private final RandomGenerator random;
    private final DemoNames names;
    private final long firstPerson;

    private DemoStaff(LocalDate day, RandomGenerator random, long firstPerson) {
        this.day = day;
        this.random = random;
        this.names = new DemoNames(random);
        this.firstPerson = firstPerson;
        DemoFiles.rows("organisations.csv", row -> Map.entry(row.get("code"), row.get("demo_mail_domain")))
                .forEach(entry -> domains.put(entry.getKey(), entry.getValue()));
    }

    static DemoStaff hired(LocalDate day, RandomGenerator random, Numbers from) {
        DemoStaff staff = new DemoStaff(day, random, from.person());
        List<Unit> units = staff.units(from.workplace());
        units.forEach(unit -> staff.workplaces.add(unit.workplace()));
        KNOWN.forEach(known -> staff.hire(known, staff.workplace(known.workplace())));
        units.forEach(staff::lead);
        units.forEach(staff::fill);
        staff.grantOrganising();
        staff.grantReceiving();
        staff.grantLookingAfterAll();
        return staff;
    }

    List<PlannedWorkplace> workplaces() {
        return List.copyOf(workplaces);
    }

    List<PlannedPerson> people() {
        return List.copyOf(people);
    }

    List<PlannedRole> roles() {
        return List.copyOf(roles);
    }

    /** One of those that the console names: {@link #ANNA} and the others. */
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

    /** Who leads the workplace. */
    PlannedPerson leaderOf(PlannedWorkplace workplace) {
        return Objects.requireNonNull(leaders.get(workplace.name()));
    }

    String domainOf(String organisation) {
        return Objects.requireNonNull(domains.get(organisation));
    }

    private List<Unit> units(long first) {
        return DemoFiles.rows(
                "workplaces.csv",
                row -> new Unit(
                        new PlannedWorkplace(
                                first + row.getRecordNumber() - 1,
                                row.get("organisation"),
                                row.get("name"),
                                row.get("address"),
                                row.get("municipality")),
                        row.get("staffing"),
                        Integer.parseInt(row.get("people"))));
    }

    private void hire(Known known, PlannedWorkplace workplace) {
        DemoNames.Name name = names.reserved(known.given(), known.family());
        PlannedPerson hired = hire(name, known.profession(), workplace, null, "sv", PersonStatus.ACTIVE, null);
        if (LEADER.equals(known.profession())) {
            leaders.put(workplace.name(), hired);
        }
    }

    private void lead(Unit unit) {
        PlannedWorkplace workplace = unit.workplace();
        PlannedPerson leader = leaders.computeIfAbsent(
                workplace.name(),
                name -> hire(names.next(), LEADER, workplace, headOf(workplace), "sv", PersonStatus.ACTIVE, null));
        roles.add(new PlannedRole(leader, Role.UNIT_MANAGER, workplace, null));
    }

    /** The next above of a manager leads the organisation's first workplace; she herself has nobody above. */
    private @Nullable Long headOf(PlannedWorkplace workplace) {
        return workplaces.stream()
                .filter(other -> other.organisation().equals(workplace.organisation()))
                .findFirst()
                .map(first -> leaders.get(first.name()))
                .map(PlannedPerson::id)
                .orElse(null);
    }

    private void fill(Unit unit) {
        long there = people.stream()
                .filter(person -> person.workplace().equals(unit.workplace()))
                .count();
        List<String> professions = Objects.requireNonNull(PROFESSIONS.get(unit.staffing()));
        for (long number = there; number < unit.people(); number++) {
            int serial = people.size();
            String profession = professions.get(random.nextInt(professions.size()));
            hire(names.next(), profession, unit.workplace(), null, language(serial), status(serial), alias(serial));
        }
    }

    private static String language(int serial) {
        return serial % 47 == 20 ? "en" : "sv";
    }

    private static PersonStatus status(int serial) {
        return switch (serial % 120) {
            case 71 -> PersonStatus.AWAITING_MANAGER;
            case 95 -> PersonStatus.INACTIVE;
            default -> PersonStatus.ACTIVE;
        };
    }

    private static @Nullable String alias(int serial) {
        int index = serial / 110 - 1;
        return serial % 110 == 3 && index >= 0 && index < ALIASES.size() ? ALIASES.get(index) : null;
    }

    private PlannedPerson hire(
            DemoNames.Name name,
            @Nullable String profession,
            PlannedWorkplace workplace,
            @Nullable Long managerId,
            String language,
            PersonStatus status,
            @Nullable String alias) {
        String domain = domainOf(workplace.organisation());
        String mailbox = alias == null ? name.mailbox() : DemoNames.mailboxOf(alias);
        PlannedPerson hired = new PlannedPerson(
                firstPerson + people.size(),
                name.given(),
                name.family(),
                alias,
                mailbox + "@" + domain,
                phone(profession),
                profession,
                workplace,
                managerId,
                language,
                status,
                since(status));
        people.add(hired);
        return hired;
    }

    /** From the numbers that are set aside for films and books, so that nobody is rung up. */
    private @Nullable String phone(@Nullable String profession) {
        int number = 5 + random.nextInt(95);
        boolean shown = profession == null || profession.equals(LEADER) || number % 3 == 0;
        return shown ? "070-174 06 %02d".formatted(number) : null;
    }

    private Instant since(PersonStatus status) {
        int daysAgo = status == PersonStatus.AWAITING_MANAGER ? 2 : 420 + random.nextInt(300);
        return day.minusDays(daysAgo)
                .atTime(LocalTime.of(9, random.nextInt(60)))
                .atZone(Time.STOCKHOLM)
                .toInstant();
    }

    private void grantOrganising() {
        roles.add(new PlannedRole(known(JOHAN), Role.ORGANISER, null, "1481"));
        for (String organisation : domains.keySet().stream().sorted().toList()) {
            List<PlannedPerson> staff = people.stream()
                    .filter(person -> person.workplace().organisation().equals(organisation))
                    .filter(this::mayBeGiven)
                    .toList();
            int wanted = organisation.equals("1480") ? 3 : organisation.equals("1481") ? 1 : 2;
            for (int index = 0; index < wanted; index++) {
                PlannedPerson organiser = staff.get(index * staff.size() / wanted);
                roles.add(new PlannedRole(organiser, Role.ORGANISER, null, organisation));
            }
        }
    }

    private void grantReceiving() {
        roles.add(new PlannedRole(known(MARIA), Role.HOST, known(MARIA).workplace(), null));
        for (PlannedWorkplace workplace : workplaces) {
            people.stream()
                    .filter(person -> person.workplace().equals(workplace))
                    .filter(this::mayBeGiven)
                    .skip(1)
                    .limit(workplace.name().length() % 2 + 1)
                    .forEach(host -> roles.add(new PlannedRole(host, Role.HOST, workplace, null)));
        }
    }

    private void grantLookingAfterAll() {
        roles.add(new PlannedRole(known(EVA), Role.GR_ADMINISTRATOR, null, null));
        people.stream()
                .filter(person -> person.workplace().name().equals("FoU i Väst"))
                .filter(this::mayBeGiven)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> roles.add(new PlannedRole(last, Role.GR_ADMINISTRATOR, null, null)));
    }

    private boolean mayBeGiven(PlannedPerson person) {
        return person.status() == PersonStatus.ACTIVE
                && person.alias() == null
                && !LEADER.equals(person.profession())
                && person.id() - firstPerson >= KNOWN.size();
    }

    private static List<String> drawn(String shares) {
        List<String> list = new ArrayList<>();
        String[] words = shares.split(" ");
        for (int index = 0; index < words.length; index += 2) {
            for (int share = Integer.parseInt(words[index + 1]); share > 0; share--) {
                list.add(words[index]);
            }
        }
        return List.copyOf(list);
    }
}
