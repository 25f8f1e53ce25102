package se.goteborgsregionen.bredvid.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Somebody whom one signs in as; her colleagues are drawn, she is not. */
record DemoProtagonist(
        String given, String family, @Nullable String profession, String workplace) {

    /** Hired before all others, first those that the console names, in its order. */
    static final List<DemoProtagonist> ALL = List.of(
            new DemoProtagonist("Anna", "Berglund", "SSK", "Partille hemsjukvård"),
            new DemoProtagonist("Karin", "Holm", "CHEF", "Partille hemsjukvård"),
            new DemoProtagonist("Johan", "Nyström", "AT", "Mölndals kommunrehab"),
            new DemoProtagonist("Eva", "Sandström", null, "Nära vård"),
            new DemoProtagonist("Maria", "Lindqvist", "SSK", "Demensteam Centrum"));

    static final int ANNA = 0;
    static final int KARIN = 1;
    static final int JOHAN = 2;
    static final int EVA = 3;
    static final int MARIA = 4;
}
