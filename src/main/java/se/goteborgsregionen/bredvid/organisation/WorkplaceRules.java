package se.goteborgsregionen.bredvid.organisation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a workplace must be like to be saved. */
public final class WorkplaceRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_AWAY = 1_000;

    private WorkplaceRules() {}

    /** Everything that is wrong with the draft, in the order of the form. */
    public static List<WorkplaceFault> faults(WorkplaceDraft draft, boolean nameTaken, boolean municipalityKnown) {
        List<WorkplaceFault> faults = new ArrayList<>();
        if (draft.name().isEmpty()) {
            faults.add(WorkplaceFault.NAME_MISSING);
        } else if (draft.name().length() > LONGEST_NAME) {
            faults.add(WorkplaceFault.NAME_TOO_LONG);
        } else if (nameTaken) {
            faults.add(WorkplaceFault.NAME_TAKEN);
        }
        if (draft.address().length() > LONGEST_ADDRESS) {
            faults.add(WorkplaceFault.ADDRESS_TOO_LONG);
        }
        if (!municipalityKnown) {
            faults.add(WorkplaceFault.MUNICIPALITY_UNKNOWN);
        }
        if (!mayBeAway(draft.mostAway())) {
            faults.add(WorkplaceFault.MOST_AWAY_IMPOSSIBLE);
        }
        return faults;
    }

    /** Whether so many can be a limit; null: no limit. */
    static boolean mayBeAway(@Nullable Integer most) {
        return most == null || (most >= 1 && most <= MOST_AWAY);
    }
}
