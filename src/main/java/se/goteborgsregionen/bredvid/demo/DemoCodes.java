package se.goteborgsregionen.bredvid.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** The ids of what the portal begins with, by the codes that the demo world's files use. */
record DemoCodes(Map<String, Long> organisations, Map<String, Long> professions, Map<String, Long> areas) {

    private static final int ROWS_AT_A_TIME = 400;

    long organisation(String code) {
        return id(organisations, code);
    }

    long profession(String code) {
        return id(professions, code);
    }

    long area(String code) {
        return id(areas, code);
    }

    private static long id(Map<String, Long> ids, String code) {
        @Nullable Long id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("The demo world names " + code + ", which is not there");
        }
        return id;
    }

    /** Hands a long list over in pieces that one statement can carry. */
    static <T> void inPieces(List<T> rows, Consumer<List<T>> storing) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
            storing.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME)));
        }
    }
}
