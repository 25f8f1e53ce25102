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
import se.goteborgsregionen.bredvid.demo.DemoWorld.Numbers;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.Time;

/** Fills the workplaces of the demo world: first the protagonists, then a leader for each, then all others. */
final class DemoHiring {

    private record Unit(PlannedWorkplace workplace, String staffing, int people) {}

    /** The profession of those who lead a workplace. */
    static final String LEADER = "CHEF";

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

    private final LocalDate day;
    private final RandomGenerator random;
    private final DemoNames names;
    private final Map<String, String> domains;
    private final long firstPerson;
    private final List<Unit> units;
    private final List<PlannedPerson> people = new ArrayList<>();
    private final Map<String, PlannedPerson> leaders = new HashMap<>();

    /** @param domains of the organisations' mail addresses */
    DemoHiring(LocalDate day, RandomGenerator random, Numbers from, Map<String, String> domains) {
        this.day = day;
        this.random = random;
        this.names = new DemoNames(random);
        this.domains = domains;
        this.firstPerson = from.person();
        this.units = units(from.workplace());
    }

    private static List<Unit> units(long first) {
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

    void hireAll() {
        DemoProtagonist.ALL.forEach(this::hire);
        units.forEach(this::lead);
        units.forEach(this::fill);
    }

    private void hire(DemoProtagonist known) {
        PlannedWorkplace workplace = workplaces().stream()
                .filter(each -> each.name().equals(known.workplace()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No workplace " + known.workplace()));
        DemoNames.Name name = names.reserved(known.given(), known.family());
        PlannedPerson hired = hire(name, known.profession(), workplace, null, "sv", PersonStatus.ACTIVE, null);
        if (LEADER.equals(known.profession())) {
            leaders.put(workplace.name(), hired);
        }
    }

    private void lead(Unit unit) {
        PlannedWorkplace workplace = unit.workplace();
        leaders.computeIfAbsent(
                workplace.name(),
                name -> hire(names.next(), LEADER, workplace, headOf(workplace), "sv", PersonStatus.ACTIVE, null));
    }

    /** The next above of a manager leads the organisation's first workplace; she herself has nobody above. */
    private @Nullable Long headOf(PlannedWorkplace workplace) {
        return workplaces().stream()
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
        String domain = Objects.requireNonNull(domains.get(workplace.organisation()));
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

    List<PlannedWorkplace> workplaces() {
        return units.stream().map(Unit::workplace).toList();
    }

    List<PlannedPerson> people() {
        return people;
    }

    /** Who leads each workplace, by the workplace's name. */
    Map<String, PlannedPerson> leaders() {
        return leaders;
    }
}
