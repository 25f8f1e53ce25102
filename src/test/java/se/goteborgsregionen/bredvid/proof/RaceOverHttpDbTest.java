package se.goteborgsregionen.bredvid.proof;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One short race; {@link RaceOverHttpProofTest} runs the long ones against the production jar. */
class RaceOverHttpDbTest {

    @TempDir
    private Path folder;

    @Test
    void eighty_people_at_two_portals_get_exactly_the_five_places() throws Exception {
        try (RaceOverHttp race = new RaceOverHttp(PortalProcess.fromClasses(), folder, 80, 5)) {
            race.run(1, false);
        }
    }
}
