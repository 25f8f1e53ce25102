package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A published occasion in the catalogue, all but its places, which change with every booking. Times are minutes on the
 * wall since 1970, to hold a hundred thousand of them in little room.
 */
final class CatalogueOccasion {

    private static final int MINUTES_A_DAY = 24 * 60;

    private final long id;
    private final CatalogueOffer offer;
    private final Form form;
    private final String address;
    private final @Nullable String municipality;
    private final @Nullable Instant opens;
    private final Instant closes;
    /** Start and end of each meeting, in turn, the earliest first. */
    private final int[] meetings;

    CatalogueOccasion(CatalogueOffer offer, CatalogueChange row, int[] meetings) {
        this.id = row.occasionId();
        this.offer = offer;
        this.form = row.form();
        this.address = row.address();
        this.municipality = row.municipality();
        this.opens = row.opens();
        this.closes = row.closes();
        this.meetings = meetings;
    }

    static int minutes(LocalDateTime wall) {
        return Math.toIntExact(wall.toLocalDate().toEpochDay()) * MINUTES_A_DAY
                + wall.toLocalTime().toSecondOfDay() / 60;
    }

    static LocalDateTime wall(int minutes) {
        return LocalDate.ofEpochDay(Math.floorDiv(minutes, MINUTES_A_DAY))
                .atTime(LocalTime.ofSecondOfDay(Math.floorMod(minutes, MINUTES_A_DAY) * 60L));
    }

    long id() {
        return id;
    }

    CatalogueOffer offer() {
        return offer;
    }

    int start() {
        return meetings[0];
    }

    Instant closes() {
        return closes;
    }

    int[] meetings() {
        return meetings;
    }

    /** Whether both show the same, their places apart. */
    boolean saysTheSame(CatalogueOccasion other) {
        return offer.equals(other.offer)
                && form == other.form
                && address.equals(other.address)
                && Objects.equals(municipality, other.municipality)
                && Objects.equals(opens, other.opens)
                && closes.equals(other.closes)
                && Arrays.equals(meetings, other.meetings);
    }

    /** The values it has of a facet; none of {@link CatalogueFacet#PROFESSION} where it is open to all. */
    Set<String> values(CatalogueFacet facet) {
        return switch (facet) {
            case KIND -> Set.of(CatalogueFacet.valueOf(offer.kind()));
            case PROFESSION -> offer.professions();
            case AREA -> Set.copyOf(offer.areas());
            case LEVEL -> Set.of(CatalogueFacet.valueOf(offer.level()));
            case ORGANISATION -> Set.of(offer.organisation());
            case FORM -> Set.of(CatalogueFacet.valueOf(form));
            case MONTH -> Set.of(wall(start()).toLocalDate().toString().substring(0, 7));
            case MUNICIPALITY -> municipalities();
        };
    }

    private Set<String> municipalities() {
        Set<String> places = new LinkedHashSet<>();
        String place = whereItIs();
        if (place != null) {
            places.add(place);
        }
        if (offer.organisation().equals(CatalogueOffer.GR)) {
            places.add(CatalogueOffer.GR);
        }
        return places;
    }

    private @Nullable String whereItIs() {
        if (form == Form.DIGITAL) {
            return offer.organisersMunicipality();
        }
        if (municipality != null) {
            return municipality;
        }
        return offer.workplaceMunicipality() != null ? offer.workplaceMunicipality() : offer.organisersMunicipality();
    }

    /** What its words are searched in, beside the names of its facets' values. */
    String searchedText() {
        return offer.title() + ' ' + offer.summary() + ' ' + offer.workplace() + ' ' + address;
    }

    /** How it is shown, at one of its meetings. */
    CatalogueCard card(int meeting, int capacity, int taken, int waiting) {
        return new CatalogueCard(
                offer.id(),
                id,
                offer.kind(),
                offer.title(),
                offer.summary(),
                offer.areas(),
                offer.organisation(),
                form,
                whereItIs(),
                address,
                wall(meetings[2 * meeting]),
                wall(meetings[2 * meeting + 1]),
                meetings.length / 2,
                capacity == CatalogueShelf.UNLIMITED ? null : capacity,
                taken,
                waiting,
                opens,
                closes);
    }
}
