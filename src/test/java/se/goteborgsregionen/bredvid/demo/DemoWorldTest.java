package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Numbers;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedMeeting;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.SwedishWorkdays;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds for the demo world on any day of the year: some are tried. */
class DemoWorldTest {

    private static final LocalDate DAY = LocalDate.of(2026, Month.NOVEMBER, 22);
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)(\\d{2})?\\d{6}[-+]?\\d{4}(?!\\d)");

    @Test
    void is_the_same_for_the_same_day_and_seed() {
        DemoWorld world = world(DAY);

        assertThat(world(DAY)).isEqualTo(world);
        assertThat(DemoWorld.on(DAY, DemoWorld.SEED + 1, Numbers.FROM_ONE).people())
                .isNotEqualTo(world.people());
    }

    @Test
    void has_the_26_offers_of_the_list_and_some_sixty_more() {
        DemoWorld world = world(DAY);

        assertThat(DemoFiles.rows("offers.csv", row -> row.get("title"))).hasSize(26);
        assertThat(world.offers()).hasSizeBetween(85, 95);
        assertThat(world.offers()).extracting(offer -> offer.row().title()).doesNotHaveDuplicates();
        assertThat(world.offers()).extracting(PlannedOffer::kind).contains(OfferKind.values());
        assertThat(world.offers())
                .extracting(offer -> offer.row().organisation())
                .contains(organisations());
        assertThat(world.offers()).allSatisfy(offer -> {
            assertThat(offer.story().goals().lines()).hasSizeBetween(3, 5);
            assertThat(offer.story().description()).hasSizeBetween(60, 2000);
            assertThat(offer.story().bring()).isNotBlank();
        });
    }

    @Test
    void tells_no_story_without_an_offer() {
        assertThat(DemoFiles.stories("stories.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        DemoOffers.rows().stream().map(DemoOffers.Row::title).toList());
    }

    @Test
    void has_400_people_in_every_organisation_of_which_five_are_known_by_name() {
        DemoWorld world = world(DAY);

        assertThat(world.people()).hasSize(400);
        assertThat(world.people()).extracting(PlannedPerson::email).doesNotHaveDuplicates();
        assertThat(world.people())
                .extracting(person -> person.workplace().organisation())
                .contains(organisations());
        assertThat(world.people().subList(0, 5))
                .extracting(PlannedPerson::email)
                .containsExactly(
                        "anna.berglund@partille.example",
                        "karin.holm@partille.example",
                        "johan.nystrom@molndal.example",
                        "eva.sandstrom@gr.example",
                        "maria.lindqvist@goteborg.example");
        assertThat(world.people()).filteredOn(person -> person.alias() != null).hasSize(3);
        assertThat(world.people())
                .filteredOn(person -> person.language().equals("en"))
                .hasSizeBetween(5, 12);
        assertThat(world.people()).extracting(PlannedPerson::status).contains(PersonStatus.values());
    }

    @Test
    void tells_the_real_name_of_a_protected_person_in_no_address() {
        assertThat(world(DAY).people())
                .filteredOn(person -> person.alias() != null)
                .allSatisfy(person -> assertThat(person.email())
                        .doesNotContain(DemoNames.plain(person.given()))
                        .doesNotContain(DemoNames.plain(person.family())));
    }

    @Test
    void gives_every_workplace_a_leader_and_a_host_and_every_organisation_organisers() {
        DemoWorld world = world(DAY);

        assertThat(holders(world, Role.UNIT_MANAGER)).containsAll(world.workplaces());
        assertThat(holders(world, Role.HOST)).containsAll(world.workplaces());
        assertThat(world.roles())
                .filteredOn(role -> role.role() == Role.ORGANISER)
                .extracting(DemoWorld.PlannedRole::organisation)
                .contains(organisations());
        assertThat(world.roles())
                .filteredOn(role -> role.role() == Role.GR_ADMINISTRATOR)
                .hasSizeBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-12-22", "2027-02-28", "2027-06-20", "2027-10-30"})
    void meets_on_working_days_alone_on_a_year_back_and_ahead(LocalDate day) {
        List<PlannedOccasion> occasions = world(day).occasions();

        assertThat(meetings(occasions)).allSatisfy(meeting -> {
            assertThat(SwedishWorkdays.isWorkday(meeting.starts().toLocalDate()))
                    .isTrue();
            assertThat(meeting.starts()).isBefore(meeting.ends());
            assertThat(meeting.starts().toLocalDate())
                    .isEqualTo(meeting.ends().toLocalDate())
                    .isBetween(day.minusDays(400), day.plusDays(560));
        });
        assertThat(occasions)
                .extracting(PlannedOccasion::start)
                .anyMatch(start -> start.isBefore(day.minusDays(270).atStartOfDay()))
                .anyMatch(start -> start.isAfter(day.plusDays(270).atStartOfDay()));
        assertThat(occasions).hasSizeBetween(280, 480);
    }

    @Test
    void follows_the_list_in_days_ahead() {
        DemoWorld world = world(DAY);

        assertThat(days(listed(world, "Palliativ vård i hemmet"))).containsExactly("2026-12-04");
        assertThat(days(listed(world, "Förflyttningskunskap för handledare")))
                .containsExactly("2026-12-14", "2026-12-15");
        assertThat(days(listed(world, "Handledning: svåra samtal vid demenssjukdom")))
                .containsExactly("2026-11-30", "2026-12-07", "2026-12-14");
        assertThat(days(listed(world, "Handledning för nya arbetsterapeuter")))
                .containsExactly("2026-12-10", "2027-01-11", "2027-02-10", "2027-03-10", "2027-04-12", "2027-05-10");
        assertThat(days(listed(world, "Läsa och värdera vetenskapliga artiklar")))
                .containsExactly("2026-12-17", "2026-12-28", "2027-01-04", "2027-01-07");
        assertThat(days(listed(world, "Gå bredvid primärvårdsrehab"))).containsExactly("2026-12-23");
        assertThat(days(listed(world, "Gå bredvid demenssjuksköterska"))).containsExactly("2026-12-28");
    }

    @Test
    void keeps_two_day_courses_on_consecutive_days() {
        assertThat(world(DAY).occasions())
                .filteredOn(occasion -> occasion.offer().kind() == OfferKind.COURSE)
                .filteredOn(occasion -> occasion.meetings().size() == 2)
                .isNotEmpty()
                .allSatisfy(occasion -> assertThat(occasion.end().toLocalDate())
                        .isEqualTo(occasion.start().toLocalDate().plusDays(1)));
    }

    @Test
    void says_where_by_form() {
        assertThat(world(DAY).occasions()).allSatisfy(occasion -> {
            assertThat(occasion.address().isEmpty()).isEqualTo(occasion.form() == Form.DIGITAL);
            assertThat(occasion.municipality() == null).isEqualTo(occasion.form() == Form.DIGITAL);
            assertThat(occasion.digitalLink().isEmpty()).isEqualTo(occasion.form() == Form.ON_SITE);
            assertThat(occasion.closes())
                    .isBefore(
                            DemoCalendar.startOf(occasion.start().toLocalDate().plusDays(1)));
        });
        assertThat(world(DAY).occasions())
                .filteredOn(occasion -> occasion.places() == null)
                .isNotEmpty()
                .allMatch(occasion -> occasion.form() == Form.DIGITAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-06-20"})
    void never_overbooks_and_queues_only_where_it_is_full(LocalDate day) {
        DemoWorld world = world(day);
        Map<PlannedOccasion, List<PlannedBooking>> byOccasion =
                world.bookings().stream().collect(Collectors.groupingBy(PlannedBooking::occasion));

        byOccasion.forEach((occasion, bookings) -> {
            long taken = bookings.stream().filter(PlannedBooking::holdsPlace).count();
            boolean queue = bookings.stream().anyMatch(booking -> booking.standing() == Standing.WAITLISTED);
            int places = occasion.places() == null ? Integer.MAX_VALUE : occasion.places();
            assertThat(taken).isLessThanOrEqualTo(places);
            assertThat(!queue || taken == places).isTrue();
            assertThat(occasion.status()).isNotEqualTo(Status.DRAFT);
            assertThat(occasion.status() != Status.CANCELLED || taken == 0).isTrue();
        });
    }

    @Test
    void has_full_ones_with_a_queue_and_some_with_the_last_place() {
        DemoWorld world = world(DAY);
        Map<Integer, Long> freeOf = world.occasions().stream()
                .filter(occasion -> occasion.places() != null && occasion.status() == Status.PUBLISHED)
                .filter(occasion -> occasion.start().isAfter(DAY.atStartOfDay()))
                .collect(Collectors.groupingBy(occasion -> free(world, occasion), Collectors.counting()));

        assertThat(freeOf.get(0)).isBetween(20L, 100L);
        assertThat(freeOf.get(1)).isGreaterThan(15);
        assertThat(freeOf.get(2)).isGreaterThan(5);
        assertThat(free(world, listed(world, "Gå bredvid demenssjuksköterska"))).isEqualTo(1);
        assertThat(world.bookings())
                .filteredOn(booking -> booking.standing() == Standing.WAITLISTED)
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-12-22", "2027-06-20"})
    void has_nobody_in_two_places_at_once(LocalDate day) {
        Map<PlannedPerson, List<PlannedMeeting>> diaries = new HashMap<>();
        for (PlannedBooking booking : world(day).bookings()) {
            if (booking.standing() != Standing.CANCELLED) {
                diaries.computeIfAbsent(booking.person(), person -> new ArrayList<>())
                        .addAll(booking.occasion().meetings());
            }
        }

        diaries.values().forEach(diary -> {
            diary.sort(Comparator.comparing(PlannedMeeting::starts));
            for (int index = 1; index < diary.size(); index++) {
                assertThat(diary.get(index - 1).overlaps(diary.get(index))).isFalse();
            }
        });
    }

    @Test
    void books_active_people_of_the_target_group_at_most_once_per_occasion() {
        Set<String> once = new HashSet<>();

        assertThat(world(DAY).bookings()).hasSizeBetween(1500, 6000).allSatisfy(booking -> {
            List<String> wanted = booking.occasion().offer().row().professions();
            assertThat(wanted.isEmpty() || wanted.contains(booking.person().profession()))
                    .isTrue();
            assertThat(booking.person().status()).isEqualTo(PersonStatus.ACTIVE);
            assertThat(booking.bookedAt()).isBeforeOrEqualTo(booking.changedAt());
            assertThat(booking.changedAt()).isBefore(DemoCalendar.startOf(DAY));
            if (booking.standing() != Standing.CANCELLED) {
                assertThat(once.add(
                                booking.person().id() + " " + booking.occasion().id()))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-03-01", "2027-06-20"})
    void shows_anna_a_booking_of_every_kind(LocalDate day) {
        List<PlannedBooking> hers = world(day).bookings().stream()
                .filter(booking -> booking.person().id() == 1)
                .toList();

        assertThat(hers)
                .anyMatch(booking -> booking.standing() == Standing.WAITLISTED)
                .anyMatch(booking -> booking.standing() == Standing.CANCELLED
                        && booking.occasion().status() == Status.PUBLISHED)
                .filteredOn(booking -> booking.standing() == Standing.CONFIRMED
                        && booking.occasion().end().isBefore(day.atStartOfDay()))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void traces_every_booking_and_offer() {
        DemoWorld world = world(DAY);

        assertThat(world.traces())
                .filteredOn(trace -> trace.action().equals("booking.confirmed")
                        || trace.action().equals("booking.queued"))
                .hasSameSizeAs(world.bookings());
        assertThat(world.traces()).isSortedAccordingTo(Comparator.comparing(DemoWorld.Trace::at));
    }

    @Test
    void leads_nowhere_outside_and_holds_no_personal_number() {
        DemoWorld world = world(DAY);
        Stream<String> words = Stream.of(
                        world.people().stream()
                                .flatMap(person -> Stream.of(person.email(), String.valueOf(person.phone()))),
                        world.offers().stream()
                                .flatMap(offer -> Stream.of(
                                        offer.row().toString(), offer.story().toString())),
                        world.occasions().stream()
                                .flatMap(occasion -> Stream.of(occasion.address(), occasion.digitalLink())),
                        world.bookings().stream().flatMap(booking -> Stream.of(booking.goals(), booking.reason())))
                .flatMap(stream -> stream);

        assertThat(words).noneMatch(word -> PERSONAL_NUMBER.matcher(word).find());
        assertThat(world.people()).allMatch(person -> person.email().endsWith(".example"));
        assertThat(world.occasions())
                .filteredOn(occasion -> !occasion.digitalLink().isEmpty())
                .allMatch(occasion -> occasion.digitalLink().matches("https://moten\\.[a-z]+\\.example/[a-z0-9-]+"));
    }

    private static DemoWorld world(LocalDate day) {
        return DemoWorld.on(day, DemoWorld.SEED, Numbers.FROM_ONE);
    }

    private static String[] organisations() {
        return DemoFiles.rows("organisations.csv", row -> row.get("code")).toArray(String[]::new);
    }

    private static List<DemoWorld.PlannedWorkplace> holders(DemoWorld world, Role role) {
        List<DemoWorld.PlannedWorkplace> workplaces = new ArrayList<>();
        world.roles().stream()
                .filter(granted -> granted.role() == role && granted.workplace() != null)
                .forEach(granted -> workplaces.add(granted.workplace()));
        return workplaces;
    }

    private static PlannedOccasion listed(DemoWorld world, String title) {
        return world.occasions().stream()
                .filter(occasion ->
                        occasion.listed() && occasion.offer().row().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> days(PlannedOccasion occasion) {
        return occasion.meetings().stream()
                .map(meeting -> meeting.starts().toLocalDate().toString())
                .toList();
    }

    private static List<PlannedMeeting> meetings(List<PlannedOccasion> occasions) {
        return occasions.stream()
                .flatMap(occasion -> occasion.meetings().stream())
                .toList();
    }

    private static int free(DemoWorld world, PlannedOccasion occasion) {
        int places = occasion.places() == null ? Integer.MAX_VALUE : occasion.places();
        return places
                - (int) world.bookings().stream()
                        .filter(booking -> booking.occasion().equals(occasion) && booking.holdsPlace())
                        .count();
    }
}
