package se.goteborgsregionen.bredvid.organisation;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.people.MayCall;
import se.goteborgsregionen.bredvid.people.MayCall.Who;

/** The words that offers and people are sorted by: professions and areas. GR maintains them. */
@Service
public class VocabularyService {

    private final RememberedList<Profession> professions;
    private final RememberedList<Area> areas;

    VocabularyService(VocabularyRepository vocabulary, Clock clock) {
        this.professions = new RememberedList<>(vocabulary::professions, clock);
        this.areas = new RememberedList<>(vocabulary::areas, clock);
    }

    /** All professions by Swedish name, also those no longer to be chosen. Remembered between calls. */
    @MayCall(Who.ANYONE)
    public List<Profession> professions() {
        return professions.get();
    }

    /** All areas by Swedish name, also those no longer to be chosen. Remembered between calls. */
    @MayCall(Who.ANYONE)
    public List<Area> areas() {
        return areas.get();
    }
}
