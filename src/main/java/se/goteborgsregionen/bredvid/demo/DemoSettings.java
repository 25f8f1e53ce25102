package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedWorkplace;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.OccasionTerms;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.OfferTerms;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TimeBefore;

/**
 * The rules of booking in the demo world, chosen so that everybody who is booked fulfils them. The offers of the first
 * list, which one walks through, keep to the usual ones.
 */
final class DemoSettings {

    private static final int DAYS_TO_DECIDE = 14;
    private static final int LIMITED_WORKPLACES = 6;
    private static final int MOST_AWAY = 2;

    private final DemoWorld world;
    private final LocalDateTime now;
    private final List<PlannedOffer> free;
    private final Map<Long, List<PlannedPerson>> coming = new HashMap<>();
    private final Map<Long, TreeSet<Long>> attended = new HashMap<>();

    /**
     * Whom an offer is for.
     *
     * @param organisations codes
     * @param areas codes
     * @param attended ids of offers
     */
    record Target(TargetEffect effect, Set<String> organisations, Set<String> areas, Set<Long> attended) {}

    DemoSettings(DemoWorld world) {
        this.world = world;
        this.now = world.day().atStartOfDay();
        for (PlannedBooking booking : world.bookings()) {
            long offerId = booking.occasion().offer().id();
            if (booking.standing() != Standing.CANCELLED
                    && booking.occasion().end().isAfter(now)) {
                coming.computeIfAbsent(offerId, id -> new ArrayList<>()).add(booking.person());
            } else if (booking.standing() == Standing.CONFIRMED) {
                attended.computeIfAbsent(booking.person().id(), id -> new TreeSet<>())
                        .add(offerId);
            }
        }
        int walkedThrough =
                DemoFiles.rows("offers.csv", row -> row.get("title")).size();
        Set<Long> bookable =
                soon(10).stream().map(occasion -> occasion.offer().id()).collect(Collectors.toSet());
        free = world.offers().stream()
                .skip(walkedThrough)
                .filter(offer -> offer.status() == Status.PUBLISHED && bookable.contains(offer.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<PlannedOccasion> soon(int daysAhead) {
        return world.occasions().stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED)
                .filter(occasion -> occasion.start().isAfter(now.plusDays(daysAhead)))
                .toList();
    }

    /** For each effect an offer that asks for an organisation, one that asks for an area and one for other offers. */
    Map<Long, Target> targets() {
        Map<Long, Target> targets = new LinkedHashMap<>();
        List<PlannedOffer> left = new ArrayList<>(free);
        for (TargetEffect effect : TargetEffect.values()) {
            take(left, OfferKind.HOSPITATION, offer -> organisations(offer, effect), targets);
            take(left, OfferKind.COURSE, offer -> areas(offer, effect), targets);
            take(left, OfferKind.SUPERVISION, offer -> attended(offer, effect), targets);
        }
        return targets;
    }

    private static void take(
            List<PlannedOffer> left,
            OfferKind kind,
            Function<PlannedOffer, Optional<Target>> asked,
            Map<Long, Target> targets) {
        left.stream()
                .filter(offer -> offer.kind() == kind && asked.apply(offer).isPresent())
                .findFirst()
                .ifPresent(offer -> {
                    targets.put(offer.id(), asked.apply(offer).orElseThrow());
                    left.remove(offer);
                });
    }

    private Optional<Target> organisations(PlannedOffer offer, TargetEffect effect) {
        Set<String> organisations = new TreeSet<>(Set.of(offer.row().organisation()));
        comingTo(offer).forEach(person -> organisations.add(person.workplace().organisation()));
        return organisations.size() > 5
                ? Optional.empty()
                : Optional.of(new Target(effect, organisations, Set.of(), Set.of()));
    }

    private Optional<Target> areas(PlannedOffer offer, TargetEffect effect) {
        return comingTo(offer).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Target(effect, Set.of(), Set.copyOf(offer.row().areas()), Set.of()));
    }

    private Optional<Target> attended(PlannedOffer offer, TargetEffect effect) {
        Set<Long> required = new TreeSet<>();
        for (PlannedPerson person : comingTo(offer)) {
            Set<Long> been = new TreeSet<>(attended.getOrDefault(person.id(), new TreeSet<>()));
            been.remove(offer.id());
            if (been.isEmpty()) {
                return Optional.empty();
            }
            if (been.stream().noneMatch(required::contains)) {
                required.add(been.iterator().next());
            }
        }
        return required.isEmpty() ? Optional.empty() : Optional.of(new Target(effect, Set.of(), Set.of(), required));
    }

    private Collection<PlannedPerson> comingTo(PlannedOffer offer) {
        return coming.getOrDefault(offer.id(), List.of());
    }

    /** Other terms than the usual for some offers, nobody being in their queues yet. */
    Map<Long, OfferTerms> terms() {
        Set<Long> queued = world.bookings().stream()
                .filter(booking -> booking.standing() == Standing.WAITLISTED)
                .map(booking -> booking.occasion().offer().id())
                .collect(Collectors.toSet());
        List<PlannedOffer> offers =
                free.stream().filter(offer -> !queued.contains(offer.id())).toList();
        return IntStream.range(0, offers.size())
                .boxed()
                .collect(Collectors.toMap(
                        number -> offers.get(number).id(), number -> terms(offers.get(number), number)));
    }

    private static OfferTerms terms(PlannedOffer offer, int number) {
        return new OfferTerms(
                offer.row().releaseNeeded(),
                number % 3 == 0 ? 5 : OfferTerms.USUAL_DAYS,
                offer.row().hostAcceptance(),
                number % 4 == 0 ? 2 : OfferTerms.USUAL_DAYS,
                number % 5 == 0,
                number % 4 == 1,
                number % 6 == 2 ? Integer.valueOf(2) : null);
    }

    /** Other terms than the usual for some occasions to come; one opens in a little more than two days. */
    Map<Long, OccasionTerms> occasions() {
        Map<Long, OccasionTerms> terms = new LinkedHashMap<>();
        List<PlannedOccasion> ahead = soon(DAYS_TO_DECIDE + 1);
        for (int number = 0; number < ahead.size(); number++) {
            PlannedOccasion occasion = ahead.get(number);
            boolean needsSome = number % 3 == 0 && occasion.places() != null && occasion.places() >= 10;
            OccasionTerms some = new OccasionTerms(
                    needsSome ? Integer.valueOf(6) : null,
                    needsSome ? occasion.start().toLocalDate().minusDays(DAYS_TO_DECIDE) : null,
                    occasion.opens() != null && number % 2 == 0 ? TimeBefore.days(150) : null,
                    closes(occasion, number),
                    number % 6 == 1 ? 48 : OccasionTerms.USUAL_HOLD_HOURS,
                    number % 8 == 2 ? occasion.start().toLocalDate().minusDays(2) : null);
            if (!some.equals(OccasionTerms.USUAL)) {
                terms.put(occasion.id(), some);
            }
        }
        opensSoon().ifPresent(occasion -> terms.put(occasion.id(), opening(occasion)));
        return terms;
    }

    private static @Nullable TimeBefore closes(PlannedOccasion occasion, int number) {
        return switch (occasion.offer().kind()) {
            case HOSPITATION -> number % 4 == 0 ? TimeBefore.days(7) : null;
            case SUPERVISION -> number % 3 == 0 ? TimeBefore.hours(36) : null;
            case COURSE, NETWORK -> null;
        };
    }

    private Optional<PlannedOccasion> opensSoon() {
        Set<Long> booked = world.bookings().stream()
                .map(booking -> booking.occasion().id())
                .collect(Collectors.toSet());
        return soon(20).stream()
                .filter(occasion -> occasion.opens() == null && !booked.contains(occasion.id()))
                .filter(occasion -> free.contains(occasion.offer()))
                .findFirst();
    }

    private OccasionTerms opening(PlannedOccasion occasion) {
        LocalDateTime opens = world.day().plusDays(2).atTime(13, 0);
        int hours = (int) ChronoUnit.HOURS.between(opens, occasion.start());
        return new OccasionTerms(null, null, TimeBefore.hours(hours), null, OccasionTerms.USUAL_HOLD_HOURS, null);
    }

    /** The areas that people work in, by their ids: those of what they have booked, and of what their own unit gives. */
    Map<Long, Set<String>> areas() {
        Map<Long, Set<String>> areas = new LinkedHashMap<>();
        Map<Long, Set<String>> given = new HashMap<>();
        world.offers()
                .forEach(offer -> given.computeIfAbsent(offer.workplace().id(), id -> new TreeSet<>())
                        .addAll(offer.row().areas()));
        world.people().stream()
                .filter(person -> person.profession() != null)
                .forEach(person -> areas.put(
                        person.id(),
                        new TreeSet<>(given.getOrDefault(person.workplace().id(), Set.of()))));
        world.bookings().stream()
                .filter(booking -> booking.standing() != Standing.CANCELLED)
                .forEach(booking -> areas.computeIfAbsent(booking.person().id(), id -> new TreeSet<>())
                        .addAll(booking.occasion().offer().row().areas()));
        return areas;
    }

    /** How many may be away on a day, for the workplaces of which more seldom are: their limits are new. */
    Map<Long, Integer> mostAway() {
        Map<Long, Integer> crowded = crowdedDays();
        return world.workplaces().stream()
                .map(PlannedWorkplace::id)
                .sorted(Comparator.comparing((Long id) -> crowded.getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LIMITED_WORKPLACES)
                .collect(Collectors.toMap(id -> id, id -> MOST_AWAY));
    }

    private Map<Long, Integer> crowdedDays() {
        Map<String, Set<Long>> away = new HashMap<>();
        Map<Long, Integer> crowded = new HashMap<>();
        for (PlannedBooking booking : world.bookings()) {
            if (booking.holdsPlace() && booking.occasion().end().isAfter(now)) {
                long workplace = booking.person().workplace().id();
                booking.occasion().meetings().forEach(meeting -> {
                    Set<Long> that = away.computeIfAbsent(
                            workplace + " " + meeting.starts().toLocalDate(), day -> new HashSet<>());
                    if (that.add(booking.person().id()) && that.size() == MOST_AWAY + 1) {
                        crowded.merge(workplace, 1, Integer::sum);
                    }
                });
            }
        }
        return crowded;
    }
}
