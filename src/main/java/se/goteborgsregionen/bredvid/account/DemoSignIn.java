package se.goteborgsregionen.bredvid.account;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.goteborgsregionen.bredvid.access.SignedInPerson;

/** In the demo world, and only there, one may choose whom to be. */
@Controller
@Profile("demo")
public class DemoSignIn {

    /** The path that the chooser's form posts to. */
    public static final String PATH = "/logga-in/demo";

    private final DemoPeopleRepository people;
    private final StandingRepository standings;
    private final FrontDoor door;
    private final Clock clock;

    DemoSignIn(DemoPeopleRepository people, StandingRepository standings, FrontDoor door, Clock clock) {
        this.people = people;
        this.standings = standings;
        this.door = door;
        this.clock = clock;
    }

    /** A staff member, a unit manager, an organiser and a GR administrator, in that order, as far as there are. */
    public List<DemoPerson> suggestions() {
        return people.suggestions();
    }

    /** At most twenty people whose name, profession, workplace or organisation contains the words. */
    public List<DemoPerson> search(String words) {
        return people.search(words);
    }

    @PostMapping(PATH)
    void signIn(
            @RequestParam("person") long personId,
            @RequestParam(name = "vidare", required = false) @Nullable String onward,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<StandingRepository.Standing> standing = standings.find(personId, null);
        SignedInSession session = new SignedInSession(
                new SignedInPerson(personId),
                standing.orElseThrow(() -> new AccessDeniedException("Nobody to be"))
                        .authorities(),
                clock.instant(),
                null);
        session.setDetails(Destination.of(onward));
        door.letIn(session, request, response);
    }
}
