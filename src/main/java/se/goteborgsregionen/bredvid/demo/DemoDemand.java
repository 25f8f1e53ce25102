package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;

/**
 * How much an occasion is asked for: some are full, with a queue or without, some nearly, some have one place left.
 *
 * @param places how many take part, if there is room for them
 * @param queue how many wait once it is full
 */
record DemoDemand(int places, int queue) {

    /** As many as anybody asks for where there is no limit or a high one. */
    private static final int MANY = 20;

    private static final int EVERY_PLACE = Integer.MAX_VALUE;

    /** What the listed occasion of these offers looks like, so that a walk through the portal finds each case. */
    private static final Map<String, DemoDemand> SET = Map.of(
            "Palliativ vård i hemmet", new DemoDemand(21, 0),
            "Sårvård: från bedömning till läkning", new DemoDemand(EVERY_PLACE, 2),
            "Gå bredvid demenssjuksköterska", new DemoDemand(1, 0),
            "Gå bredvid primärvårdsrehab", new DemoDemand(EVERY_PLACE, 2),
            "Gå bredvid palliativt team", new DemoDemand(0, 0),
            "Handledning: svåra samtal vid demenssjukdom", new DemoDemand(5, 0),
            "Specialistpsykiatri möter kommunen", new DemoDemand(EVERY_PLACE, 4),
            "Förflyttningskunskap för handledare", new DemoDemand(12, 0),
            "Akuta bedömningar på ö", new DemoDemand(9, 0));

    static DemoDemand of(PlannedOccasion occasion, LocalDate day, RandomGenerator random) {
        DemoDemand set = SET.get(occasion.offer().row().title());
        if (occasion.listed() && set != null) {
            return set;
        }
        int places = Math.min(occasion.places() == null ? MANY : occasion.places(), MANY);
        if (occasion.start().toLocalDate().isBefore(day)) {
            return new DemoDemand((int) Math.ceil(places * (0.5 + random.nextDouble() * 0.5)), 0);
        }
        if (occasion.opens() != null) {
            return new DemoDemand(0, 0);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> new DemoDemand(EVERY_PLACE, 1 + random.nextInt(4));
            case 2 -> new DemoDemand(EVERY_PLACE, 0);
            case 3, 4 -> new DemoDemand(Math.max(0, places - 1), 0);
            case 5 -> new DemoDemand(places * 4 / 5, 0);
            case 6, 7 -> new DemoDemand(places / 2, 0);
            case 8 -> new DemoDemand(places / 5, 0);
            default -> new DemoDemand(0, 0);
        };
    }
}
