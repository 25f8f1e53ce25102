package se.goteborgsregionen.bredvid.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.account.SignedIn;
import se.goteborgsregionen.bredvid.booking.BookingService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.goteborgsregionen.bredvid.access.Caller.AN_ORGANISER_ELSEWHERE;
import static se.goteborgsregionen.bredvid.access.Caller.A_GR_ADMINISTRATOR;
import static se.goteborgsregionen.bredvid.access.Caller.A_UNIT_MANAGER_ELSEWHERE;
import static se.goteborgsregionen.bredvid.access.Caller.HER_UNIT_MANAGER;
import static se.goteborgsregionen.bredvid.access.Caller.THE_ORGANISER;
import static se.goteborgsregionen.bredvid.access.Caller.THE_PERSON_HERSELF;
import static se.goteborgsregionen.bredvid.access.Caller.VISITOR;

/** Opens every view as everybody: the table says who gets in, and a view that it does not name fails. */
@PortalTest
class RouteMatrixUiTest {

    private static final Set<Caller> EVERYBODY = EnumSet.allOf(Caller.class);
    private static final Set<Caller> SIGNED_IN = EnumSet.complementOf(EnumSet.of(VISITOR));
    private static final Set<Caller> ORGANISERS = EnumSet.of(THE_ORGANISER, AN_ORGANISER_ELSEWHERE, A_GR_ADMINISTRATOR);
    private static final Set<Caller> ITS_ORGANISERS = EnumSet.of(THE_ORGANISER, A_GR_ADMINISTRATOR);
    private static final Set<Caller> MANAGERS = EnumSet.of(HER_UNIT_MANAGER, A_UNIT_MANAGER_ELSEWHERE);
    private static final Set<Caller> GR = EnumSet.of(A_GR_ADMINISTRATOR);

    /** Addresses as the views say them, and who gets in; what stands in braces is one of the scene's ids. */
    private static final Map<String, Map.Entry<String, Set<Caller>>> TABLE = new LinkedHashMap<>();

    static {
        line("", "", EVERYBODY);
        line("utbud/:offerId([0-9]{1,18})/:occasionId?([0-9]{1,18})", "utbud/{offerId}/{occasionId}", EVERYBODY);
        line("logga-in", "logga-in", EnumSet.of(VISITOR));
        line("registrera", "registrera", EVERYBODY);
        line("brevlada", "brevlada", EVERYBODY);
        line("jag", "jag", SIGNED_IN);
        line("jag/kalender", "jag/kalender", SIGNED_IN);
        line("jag/nya", "jag/nya", SIGNED_IN);
        line("mina-bokningar", "mina-bokningar", SIGNED_IN);
        line(
                "bokning/:bookingId([0-9]{1,18})",
                "bokning/{bookingId}",
                EnumSet.of(THE_PERSON_HERSELF, HER_UNIT_MANAGER, THE_ORGANISER, A_GR_ADMINISTRATOR));
        line("svar/:token", "svar/gammal", EVERYBODY);
        line("att-svara", "att-svara", SIGNED_IN);
        line("min-enhet", "min-enhet", MANAGERS);
        line("min-enhet/:personId([0-9]{1,18})", "min-enhet/{personId}", EnumSet.of(HER_UNIT_MANAGER));
        line(
                "min-enhet/boka/:offerId([0-9]{1,18})/:occasionId([0-9]{1,18})",
                "min-enhet/boka/{offerId}/{occasionId}",
                MANAGERS);
        line("vart-utbud", "vart-utbud", ORGANISERS);
        line("vart-utbud/nytt", "vart-utbud/nytt", ORGANISERS);
        line("vart-utbud/:offerId([0-9]+)", "vart-utbud/{offerId}", ITS_ORGANISERS);
        line("vart-utbud/:offerId([0-9]+)/deltagare", "vart-utbud/{offerId}/deltagare", ITS_ORGANISERS);
        line("personer", "personer", ORGANISERS);
        line("personer/:person", "personer/{personId}", ITS_ORGANISERS);
        line("enheter", "enheter", ORGANISERS);
        line("enheter/:workplace", "enheter/{workplaceId}", ITS_ORGANISERS);
        line("import", "import", ORGANISERS);
        line("ordlistor", "ordlistor", GR);
        line("ordlistor/omraden", "ordlistor/omraden", GR);
        line("ordlistor/organisationer", "ordlistor/organisationer", GR);
        line("ordlistor/restider", "ordlistor/restider", GR);
        line("handelser", "handelser", GR);
    }

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    private static void line(String route, String address, Set<Caller> whoMay) {
        TABLE.put(route, Map.entry(address, whoMay));
    }

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_table_says_and_nobody_else() {
        Scene scene = Scene.in(world, bookings);
        Map<Caller, Set<Class<?>>> opened = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            opened.put(caller, openedBy(Objects.requireNonNull(scene.callers().get(caller)), scene));
        }
        return views().map(view -> dynamicTest(
                "/" + address(view),
                () -> assertThat(opened.keySet().stream()
                                .filter(caller -> Objects.requireNonNull(opened.get(caller))
                                        .contains(view)))
                        .containsExactlyInAnyOrderElementsOf(whoMay(view))));
    }

    @Test
    void names_every_view_of_the_portal_and_no_other() {
        assertThat(views().map(RouteMatrixUiTest::route)).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    private Set<Class<?>> openedBy(Actor actor, Scene scene) {
        try (PortalWindow window = PortalWindow.open(portal)) {
            if (actor.signedIn()) {
                SignedIn.as(actor.id());
            }
            return views().filter(view -> {
                        window.at(addressIn(scene, view));
                        return shown().equals(Optional.of(view));
                    })
                    .collect(Collectors.toSet());
        }
    }

    static String addressIn(Scene scene, Class<?> view) {
        String address = address(view);
        for (var id : scene.ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address;
    }

    private static Optional<Class<?>> shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(ClassUtils::getUserClass);
    }

    static Stream<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("se.goteborgsregionen.bredvid").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static String route(Class<?> view) {
        return Objects.requireNonNull(view.getAnnotation(Route.class)).value();
    }

    private static String address(Class<?> view) {
        return entry(view).getKey();
    }

    static Set<Caller> whoMay(Class<?> view) {
        return entry(view).getValue();
    }

    private static Map.Entry<String, Set<Caller>> entry(Class<?> view) {
        return TABLE.getOrDefault(route(view), Map.entry(route(view), Set.of()));
    }
}
