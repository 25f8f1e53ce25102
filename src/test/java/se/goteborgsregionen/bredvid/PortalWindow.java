package se.goteborgsregionen.bredvid;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import se.goteborgsregionen.bredvid.access.SignedInPerson;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

/** A window in front of the portal without a browser: opens pages as a visitor or as somebody signed in. */
public final class PortalWindow implements AutoCloseable {

    private static final Routes ROUTES = new Routes(views(), faultPages(), true);

    private PortalWindow() {}

    public static PortalWindow open(ApplicationContext portal) {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, portal, MockedUI::new));
        UI.getCurrent().setLocale(Texts.SWEDISH);
        return new PortalWindow();
    }

    private static Set<Class<? extends HasErrorParameter<?>>> faultPages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        return scanner.findCandidateComponents("se.goteborgsregionen.bredvid").stream()
                .map(PortalWindow::faultPage)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // A class cannot be cast to one of a wildcard's.
    private static Class<? extends HasErrorParameter<?>> faultPage(BeanDefinition found) {
        return (Class<? extends HasErrorParameter<?>>)
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
    }

    /** All views of the portal; the house keeps them package-private, so that they have to be looked for. */
    private static Set<Class<? extends Component>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("se.goteborgsregionen.bredvid").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                        .<Component>asSubclass(Component.class))
                .collect(Collectors.toSet());
    }

    /** From here on as this person; roles as in the access annotations, such as ORGANISER. */
    public PortalWindow signedInAs(long personId, String... roles) {
        SignedInPerson person = new SignedInPerson(personId);
        Collection<String> authorities =
                Stream.of(roles).map(role -> "ROLE_" + role).toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(authorities)));
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(person);
        request.setUserInRole((principal, role) -> authorities.contains("ROLE_" + role));
        return this;
    }

    public PortalWindow reading(Locale locale) {
        UI.getCurrent().setLocale(locale);
        return this;
    }

    /** Goes to the address, without the slash at its beginning. */
    public PortalWindow at(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return this;
    }

    /** Everything that stands on the page and in open dialogs, with ordinary spaces. */
    public String text() {
        return Stream.concat(
                        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                                .filter(Component.class::isInstance)
                                .map(Component.class::cast)
                                .limit(1),
                        _find(Dialog.class).stream())
                .map(PortalWindow::textOf)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ')
                .replace("\u2060", "");
    }

    private static String textOf(Component part) {
        return part.getElement().getTextRecursively();
    }

    public String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
