package se.goteborgsregionen.bredvid.browser;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.outbox.Postman;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Every view, on a phone and on a wide screen, light and dark: a picture, axe, one heading, nothing that sticks out. */
@PortalTest
@Tag("browser")
@Execution(ExecutionMode.CONCURRENT)
class EveryViewBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private Postman postman;

    @Autowired
    private DSLContext db;

    @Autowired
    private RequestService requests;

    @Autowired
    private JsonMapper json;

    private @Nullable UnitScene unit;

    private enum As {
        VISITOR,
        STAFF,
        MANAGER,
        ORGANISER,
        GR
    }

    private record Look(String name, String path, As reader) {}

    @TestFactory
    Stream<DynamicTest> can_be_read_by_everybody_everywhere() {
        List<Look> looks = looks();
        return Stream.of(As.values())
                .map(reader -> dynamicTest(
                        reader.name(),
                        () -> lookAround(
                                reader,
                                looks.stream()
                                        .filter(look -> look.reader() == reader)
                                        .toList())));
    }

    @Test
    void would_notice_a_picture_without_words() {
        try (Visit visit = Visit.on(Visit.Screen.PHONE, ColorScheme.LIGHT, port)) {
            visit.open("/logga-in")
                    .page()
                    .evaluate("document.querySelector('main').append(document.createElement('img'))");

            assertThatThrownBy(() -> visit.shot("fel")).hasMessageContaining("image-alt");
        }
    }

    @Test
    void leaves_no_view_out() {
        Set<String> seen = looks().stream()
                .map(look -> look.path().replaceAll("[0-9]+", "N").replaceAll("\\?.*", ""))
                .map(path -> path.replaceAll("/N/N$", "/N"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).containsAll(routes());
    }

    /** Each view is gone to once and then looked at as on every screen, light and dark: opening is what takes time. */
    private void lookAround(As reader, List<Look> looks) {
        try (Visit visit = Visit.on(Visit.Screen.PHONE, ColorScheme.LIGHT, port)) {
            if (reader != As.VISITOR) {
                new SignInByMail(db).as(visit, person(reader));
            }
            for (Look look : looks) {
                visit.go(look.path());
                for (Visit.Screen screen : Visit.Screen.values()) {
                    visit.seenOn(screen, ColorScheme.LIGHT).shotLightAndDark(look.name());
                }
            }
        }
    }

    private long person(As reader) {
        Actor actor = switch (reader) {
            case ORGANISER -> world.anOrganiserOf("1481");
            case MANAGER -> Objects.requireNonNull(unit).manager();
            case GR -> world.aGrAdministrator();
            default -> world.aStaffMemberOf("1402");
        };
        return actor.id();
    }

    private String addressOf(long personId) {
        return Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
    }

    private List<Look> looks() {
        long offer = world.anOffer().by("Mölndal").save();
        long occasion = world.anOccasion().of(offer).save();
        long full = world.aFullOccasion().save();
        long nurse = world.aNurseIn("1402");
        bookings.book(world.actor(nurse), occasion, nurse, "");
        long mail = postman.newestTo(addressOf(nurse)).mail().id();
        long fullOffer = db.fetchValue("select offer_id from occasion where id = ?", full) instanceof Long id ? id : 0;
        UnitScene scene = UnitScene.in(world, bookings, requests, db, json);
        unit = scene;
        return List.of(
                new Look("svar-gammal", "/svar/0", As.VISITOR),
                new Look("svar-chef", "/svar/" + scene.managersLink(), As.VISITOR),
                new Look("svar-erbjuden", "/svar/" + scene.offeredLink(), As.VISITOR),
                new Look("svar-foreslaget", "/svar/" + scene.proposedLink(), As.VISITOR),
                new Look("att-svara", "/att-svara", As.MANAGER),
                new Look("min-enhet", "/min-enhet", As.MANAGER),
                new Look("min-enhet-medarbetare", "/min-enhet/" + scene.member(), As.MANAGER),
                new Look("min-enhet-boka", "/min-enhet/boka/" + offer + "/" + occasion, As.MANAGER),
                new Look("erbjudande-chef", "/utbud/" + offer + "/" + occasion, As.MANAGER),
                new Look("att-svara-tomt", "/att-svara", As.STAFF),
                new Look("utbud", "/", As.VISITOR),
                new Look("utbud-manad", "/?vy=manad", As.VISITOR),
                new Look("utbud-vecka", "/?vy=vecka", As.VISITOR),
                new Look("utbud-anordnare", "/?anordnare=1481", As.VISITOR),
                new Look("utbud-tomt", "/?sok=finnsinte", As.VISITOR),
                new Look("erbjudande", "/utbud/" + offer + "/" + occasion, As.VISITOR),
                new Look("erbjudande-utan-tillfalle", "/utbud/" + offer, As.VISITOR),
                new Look("logga-in", "/logga-in", As.VISITOR),
                new Look("registrera", "/registrera", As.VISITOR),
                new Look("brevlada", "/brevlada", As.VISITOR),
                new Look("brevlada-mejl", "/brevlada/" + mail, As.VISITOR),
                new Look("finns-inte", "/finns-inte", As.VISITOR),
                new Look("lank-gammal", "/logga-in/lank?token=gammal", As.VISITOR),
                new Look("api", "/api/docs", As.VISITOR),
                new Look("api-problem", "/problem/full", As.VISITOR),
                new Look("utbud-inloggad", "/", As.STAFF),
                new Look("erbjudande-inloggad", "/utbud/" + offer + "/" + occasion, As.STAFF),
                new Look("fullt", "/utbud/" + fullOffer + "/" + full, As.STAFF),
                new Look("mina-bokningar-tomt", "/mina-bokningar", As.STAFF),
                new Look("konto", "/jag", As.STAFF),
                new Look("min-kalender-tom", "/jag/kalender", As.STAFF),
                new Look("ingen-behorighet", "/handelser", As.STAFF),
                new Look("min-kalender", "/jag/kalender", As.ORGANISER),
                new Look("vart-utbud", "/vart-utbud", As.ORGANISER),
                new Look("vart-utbud-nytt", "/vart-utbud/nytt", As.ORGANISER),
                new Look("vart-utbud-redigera", "/vart-utbud/" + offer, As.ORGANISER),
                new Look("deltagare", "/vart-utbud/" + offer + "/deltagare", As.ORGANISER),
                new Look("personer", "/personer", As.GR),
                new Look("person", "/personer/" + world.aPerson(), As.GR),
                new Look("enheter", "/enheter", As.GR),
                new Look("enhet", "/enheter/" + world.aWorkplaceIn("1402"), As.GR),
                new Look("omraden", "/ordlistor/omraden", As.GR),
                new Look("organisationer", "/ordlistor/organisationer", As.GR),
                new Look("restider", "/ordlistor/restider", As.GR),
                new Look("import", "/import", As.GR),
                new Look("ordlistor", "/ordlistor", As.GR),
                new Look("handelser", "/handelser", As.GR),
                new Look("nya-medarbetare", "/jag/nya", As.GR));
    }

    /** The addresses of all views, with N for an id; those of the demo world are not here. */
    private static Set<String> routes() {
        return new com.tngtech.archunit.core.importer.ClassFileImporter()
                        .withImportOption(new com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests())
                        .importPackages("se.goteborgsregionen.bredvid")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.getAnnotationOfType(Route.class))
                        .filter(Route::registerAtStartup)
                        .map(route -> "/"
                                + route.value()
                                        .replaceAll("/?:[a-zA-Z]+\\?(\\([^)]*\\))?", "")
                                        .replaceAll(":[a-zA-Z]+(\\([^)]*\\))?", "N")
                                        .replaceAll("/N/N$", "/N"))
                        .filter(path -> !path.startsWith("/bokning/"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
