package se.goteborgsregionen.bredvid.booking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.Situation.History;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;

/**
 * Whom an offer is for. Each kind of rule is only there when it names somebody, and says itself how strictly it is meant.
 *
 * @param professions ids; empty: every profession
 * @param organisations ids; empty: every organisation
 * @param areas ids of areas that the person has to work in one of; empty: any
 * @param attended ids of offers that she has to have been to one of; empty: none
 * @param effects a kind that is missing blocks
 */
record TargetGroup(
        Set<Long> professions,
        boolean licensedOnly,
        Set<Long> organisations,
        Set<Long> areas,
        Set<Long> attended,
        Map<Kind, Effect> effects) {

    /** What is looked at; the same words as in the database. */
    enum Kind {
        PROFESSION,
        LICENSED,
        ORGANISATION,
        AREA,
        ATTENDED
    }

    /** What becomes of those outside; the same words as in the database. */
    enum Effect {
        /** They cannot book. */
        BLOCK,
        /** They can stand in the queue, and get what is left when booking has closed. */
        QUEUE_ONLY,
        /** They are warned, and can book. */
        WARN
    }

    static final TargetGroup EVERYBODY = new TargetGroup(Set.of(), false, Set.of(), Set.of(), Set.of(), Map.of());

    TargetGroup {
        Map<Kind, Effect> copy = new EnumMap<>(Kind.class);
        copy.putAll(effects);
        effects = Collections.unmodifiableMap(copy);
    }

    /** Whether what the person has been to, or works with, has to be known. */
    boolean asksForHistory() {
        return !areas.isEmpty() || !attended.isEmpty();
    }

    /** What she misses among the rules of this effect, in the order of the kinds. */
    Stream<Refusal> misses(Effect effect, PersonFacts person, History history) {
        return Stream.of(Kind.values())
                .filter(kind -> effects.getOrDefault(kind, Effect.BLOCK) == effect)
                .map(kind -> misses(kind, person, history))
                .flatMap(Stream::ofNullable);
    }

    private @Nullable Refusal misses(Kind kind, PersonFacts person, History history) {
        return switch (kind) {
            case PROFESSION ->
                belongs(professions, person.professionId()) ? null : new Refusal.OtherProfession(professions);
            case LICENSED -> !licensedOnly || person.licensed() ? null : new Refusal.LicensedOnly();
            case ORGANISATION ->
                belongs(organisations, person.organisationId()) ? null : new Refusal.OtherOrganisation(organisations);
            case AREA ->
                areas.isEmpty() || !Collections.disjoint(areas, history.areas()) ? null : new Refusal.OtherArea(areas);
            case ATTENDED ->
                attended.isEmpty() || !Collections.disjoint(attended, history.attended())
                        ? null
                        : new Refusal.NotAttended(List.copyOf(history.requiredTitles()));
        };
    }

    private static boolean belongs(Set<Long> wanted, @Nullable Long hers) {
        return wanted.isEmpty() || (hers != null && wanted.contains(hers));
    }
}
