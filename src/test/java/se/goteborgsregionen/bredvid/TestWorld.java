package se.goteborgsregionen.bredvid;

import java.time.Clock;

import org.jooq.DSLContext;

/** Makes people, offers and occasions for a test, in the words of the domain; nothing that it makes is shared. */
public class TestWorld {

    private final DSLContext db;
    private final Clock clock;

    TestWorld(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A published course of Mölndal without occasions, unless told otherwise. */
    public OfferFixture anOffer() {
        return new OfferFixture(db, clock);
    }

    /** A published occasion in three weeks with ten free places, of a new offer, unless told otherwise. */
    public OccasionFixture anOccasion() {
        return new OccasionFixture(db, clock);
    }

    /** The same with one place, taken. */
    public OccasionFixture aFullOccasion() {
        return anOccasion().withPlaces(1).taken(1);
    }
}
