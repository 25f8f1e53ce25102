package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** In which stages places can be held. Pure functions. */
final class StageRules {

    private static final int MOST_PLACES = 10_000;

    private StageRules() {}

    /** The first that is wrong; null when all can be held. */
    static @Nullable Refusal refuse(List<Stage> stages, Instant now, Instant starts) {
        for (int i = 0; i < stages.size(); i++) {
            StageFault fault = fault(stages.get(i), i == 0 ? null : stages.get(i - 1), now, starts);
            if (fault != null) {
                return new Refusal.BadStage(i + 1, fault);
            }
        }
        return null;
    }

    private static @Nullable StageFault fault(Stage stage, @Nullable Stage before, Instant now, Instant starts) {
        if (stage.organisations().isEmpty()) {
            return StageFault.NO_ORGANISATION;
        }
        boolean getsWhatIsLeft = before != null && before.goesOn();
        if (stage.places() < (getsWhatIsLeft ? 0 : 1) || stage.places() > MOST_PLACES) {
            return StageFault.PLACES;
        }
        if (!stage.releaseAt().isAfter(now)) {
            return StageFault.RELEASE_HAS_PASSED;
        }
        if (!stage.releaseAt().isBefore(starts)) {
            return StageFault.RELEASE_AFTER_START;
        }
        return before != null && stage.releaseAt().isBefore(before.releaseAt()) ? StageFault.OUT_OF_ORDER : null;
    }
}
