package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.OccasionTerms;
import se.goteborgsregionen.bredvid.offer.OfferTerms;
import se.goteborgsregionen.bredvid.offer.TargetEffect;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-03-01", "2027-06-20"})
    void has_a_rule_of_each_kind_and_effect_that_everybody_booked_fulfils(LocalDate day) {
        DemoWorld world = world(day);
        DemoSettings settings = new DemoSettings(world);
        Map<Long, DemoSettings.Target> targets = settings.targets();
        Map<Long, Set<String>> areas = settings.areas();

        for (TargetEffect effect : TargetEffect.values()) {
            assertThat(targets.values())
                    .filteredOn(target -> target.effect() == effect)
                    .anyMatch(target -> !target.organisations().isEmpty())
                    .anyMatch(target -> !target.areas().isEmpty())
                    .anyMatch(target -> !target.attended().isEmpty());
        }
        assertThat(world.bookings())
                .filteredOn(booking -> isComing(booking, day)
                        && targets.containsKey(booking.occasion().offer().id()))
                .isNotEmpty()
                .allSatisfy(booking -> {
                    DemoSettings.Target target =
                            targets.getOrDefault(booking.occasion().offer().id(), NOBODY);
                    assertThat(target.organisations().isEmpty()
                                    || target.organisations()
                                            .contains(
                                                    booking.person().workplace().organisation()))
                            .isTrue();
                    assertThat(target.areas().isEmpty()
                                    || areas.getOrDefault(booking.person().id(), Set.of()).stream()
                                            .anyMatch(target.areas()::contains))
                            .isTrue();
                    assertThat(target.attended().isEmpty() || hasAttended(world, booking, target, day))
                            .isTrue();
                });
    }

    private static final DemoSettings.Target NOBODY =
            new DemoSettings.Target(TargetEffect.BLOCK, Set.of("-"), Set.of("-"), Set.of(-1L));

    private static boolean isComing(PlannedBooking booking, LocalDate day) {
        return booking.standing() != Standing.CANCELLED
                && booking.occasion().end().isAfter(day.atStartOfDay());
    }

    private static boolean hasAttended(
            DemoWorld world, PlannedBooking booking, DemoSettings.Target target, LocalDate day) {
        return world.bookings().stream()
                .filter(other -> other.person().equals(booking.person()) && other.standing() == Standing.CONFIRMED)
                .filter(other -> !isComing(other, day))
                .anyMatch(other ->
                        target.attended().contains(other.occasion().offer().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-03-01", "2027-06-20"})
    void has_minimums_windows_and_limits_of_every_kind(LocalDate day) {
        DemoWorld world = world(day);
        DemoSettings settings = new DemoSettings(world);
        Map<Long, OccasionTerms> terms = settings.occasions();

        assertThat(terms.values())
                .anyMatch(some -> some.minimum() != null)
                .anyMatch(some -> some.opensBefore() != null)
                .anyMatch(some -> some.closesBefore() != null)
                .anyMatch(some -> some.queueCloses() != null)
                .anyMatch(some -> Integer.valueOf(48).equals(some.holdHours()));
        assertThat(settings.terms().values())
                .anyMatch(OfferTerms::allottedFirst)
                .anyMatch(OfferTerms::firstTimersFirst)
                .anyMatch(some -> some.noShowLimit() != null)
                .anyMatch(some -> Integer.valueOf(5).equals(some.releaseDays()));
        assertThat(settings.mostAway().values()).hasSize(6).containsOnly(2);
        assertThat(world.occasions())
                .filteredOn(occasion -> opensInTwoDays(occasion, terms, day))
                .hasSize(1)
                .allSatisfy(occasion -> assertThat(world.bookings())
                        .noneMatch(booking -> booking.occasion().equals(occasion)));
    }

    private static boolean opensInTwoDays(PlannedOccasion occasion, Map<Long, OccasionTerms> terms, LocalDate day) {
        OccasionTerms some = terms.getOrDefault(occasion.id(), OccasionTerms.USUAL);
        return some.opensBefore() != null
                && some.opensBefore()
                        .instant(occasion.start())
                        .orElseThrow()
                        .isBefore(DemoCalendar.startOf(day.plusDays(3)))
                && some.opensBefore()
                        .instant(occasion.start())
                        .orElseThrow()
                        .isAfter(DemoCalendar.startOf(day.plusDays(2)));
    }

    private static DemoWorld world(LocalDate day) {
        return DemoWorld.on(day, DemoWorld.SEED, DemoWorld.Numbers.FROM_ONE);
    }
}
