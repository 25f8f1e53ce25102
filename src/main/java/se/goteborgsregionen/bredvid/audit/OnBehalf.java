package se.goteborgsregionen.bredvid.audit;

import java.util.Arrays;
import java.util.Optional;

/** In what capacity somebody has done something for another. */
public enum OnBehalf {
    MANAGER("av chefen åt medarbetaren"),
    ORGANISER("av anordnaren åt deltagaren"),
    /** Herself, by what she answered in her calendar. */
    CALENDAR("genom svar i kalendern");

    private final String formerWords;

    OnBehalf(String formerWords) {
        this.formerWords = formerWords;
    }

    /** How it stands in the detail of an event. */
    public String code() {
        return "as:" + name();
    }

    /** Finds it in a detail, also in one from when it was still written out in Swedish. */
    static Optional<OnBehalf> in(String detail) {
        return Arrays.stream(values())
                .filter(each -> detail.equals(each.code())
                        || detail.equals(each.code() + " " + AuditLog.BY_LINK)
                        || detail.endsWith(each.formerWords))
                .findFirst();
    }
}
