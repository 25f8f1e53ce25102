package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.Situation.Away;
import se.goteborgsregionen.bredvid.booking.Situation.History;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;

/** Reads all that the rules of one occasion look at: mostly one statement, more only where the offer or the unit asks. */
@Component
class SituationReader {

    private final SituationQueries situations;
    private final HistoryQueries history;
    private final AllotmentRepository allotments;
    private final Clock clock;

    SituationReader(SituationQueries situations, HistoryQueries history, AllotmentRepository allotments, Clock clock) {
        this.situations = situations;
        this.history = history;
        this.allotments = allotments;
        this.clock = clock;
    }

    /** Empty when there is no such occasion (or it has no meetings, as a draft may) or no such person. */
    Optional<Situation> read(long occasionId, long personId) {
        return situations.read(occasionId, personId).map(this::complete);
    }

    private Situation complete(Situation basic) {
        OccasionFacts occasion = basic.occasion();
        PersonFacts person = basic.person();
        boolean asksForHistory =
                occasion.target().asksForHistory() || occasion.terms().noShowLimit() != null;
        boolean unitHasLimit = person.mostAway() != null && person.workplaceId() != null;
        if (!asksForHistory && !unitHasLimit && occasion.held() == 0) {
            return basic;
        }
        return new Situation(
                occasion,
                person,
                basic.own(),
                basic.held(),
                asksForHistory ? historyOf(occasion, person) : History.NONE,
                occasion.held() > 0 ? allotments.places(occasion.id()) : basic.places(),
                unitHasLimit ? awayWith(occasion, person) : Away.NOBODY);
    }

    private History historyOf(OccasionFacts occasion, PersonFacts person) {
        return history.of(person.id(), occasion.target().attended(), clock.instant());
    }

    private Away awayWith(OccasionFacts occasion, PersonFacts person) {
        Long workplace = person.workplaceId();
        return workplace == null ? Away.NOBODY : history.away(workplace, person.id(), occasion.days());
    }
}
