package se.goteborgsregionen.bredvid.proof;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred people and twenty places, over HTTP, at two processes of the production jar on one database server. */
@Tag("slow")
class RaceOverHttpProofTest {

    @TempDir
    private Path folder;

    @Test
    void five_hundred_people_get_exactly_the_twenty_places() throws Exception {
        try (RaceOverHttp race = new RaceOverHttp(PortalProcess.fromJar(), folder, 500, 20)) {
            for (long seed = 1; seed <= 5; seed++) {
                race.run(seed, false);
            }
        }
    }

    @Test
    void what_was_acknowledged_stands_when_a_portal_is_killed_in_the_middle() throws Exception {
        for (long seed = 11; seed <= 13; seed++) {
            try (RaceOverHttp race =
                    new RaceOverHttp(PortalProcess.fromJar(), folder.resolve("killed" + seed), 500, 20)) {
                race.run(seed, true);
            }
        }
    }
}
