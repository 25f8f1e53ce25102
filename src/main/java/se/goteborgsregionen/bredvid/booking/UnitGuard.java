package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.Situation.Away;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/** Tells managers how a unit stands on the days of an occasion. */
@Component
class UnitGuard {

    private final HistoryQueries history;
    private final SituationQueries occasions;
    private final StaffQueries staff;

    UnitGuard(HistoryQueries history, SituationQueries occasions, StaffQueries staff) {
        this.history = history;
        this.occasions = occasions;
        this.staff = staff;
    }

    /** @param most the unit's limit; null: none */
    Guard of(long workplaceId, @Nullable Integer most, long personId, long occasionId) {
        List<LocalDate> days =
                occasions.readOccasion(occasionId).map(OccasionFacts::days).orElse(List.of());
        Away away = history.away(workplaceId, personId, days);
        int worst = days.stream().mapToInt(away::on).max().orElse(0);
        return new Guard(worst, most, staff.size(workplaceId));
    }
}
