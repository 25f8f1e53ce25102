package se.goteborgsregionen.bredvid.offer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whom an offer is for beside its professions and the licence, and how strictly.
 *
 * @param effects by kind; a kind that is not there blocks
 * @param organisations ids; none: of every organisation
 * @param areas ids; none: whatever area one works in
 * @param attended ids of offers of which one must have been attended; none: no offer
 */
public record TargetRules(
        Map<TargetKind, TargetEffect> effects, Set<Long> organisations, Set<Long> areas, Set<Long> attended) {

    /** For everybody. */
    public static final TargetRules EVERYBODY = new TargetRules(Map.of(), Set.of(), Set.of(), Set.of());

    public TargetRules {
        Map<TargetKind, TargetEffect> mild = new HashMap<>(effects);
        mild.values().removeIf(effect -> effect == TargetEffect.BLOCK);
        effects = Map.copyOf(mild);
        organisations = Set.copyOf(organisations);
        areas = Set.copyOf(areas);
        attended = Set.copyOf(attended);
    }

    public TargetEffect effect(TargetKind kind) {
        return effects.getOrDefault(kind, TargetEffect.BLOCK);
    }
}
