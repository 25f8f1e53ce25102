package se.goteborgsregionen.bredvid.shared.ui;

import java.time.Duration;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What happens before the first view of a page is made: its language, and light or dark without a flash. */
@Component
class HouseOpening implements VaadinServiceInitListener {

    /** A visitor loses nothing by a new session: where she is stands in the address. Memory is kept for those signed in. */
    private static final Duration FOR_VISITORS = Duration.ofMinutes(10);

    private final WhoIsHere whoIsHere;
    private final SystemTexts systemTexts;
    private final Faults faults;

    HouseOpening(WhoIsHere whoIsHere, SystemTexts systemTexts, Faults faults) {
        this.whoIsHere = whoIsHere;
        this.systemTexts = systemTexts;
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration views = RouteConfiguration.forApplicationScope();
        event.addIndexHtmlRequestListener(response -> {
            if (views.getRoute(pathOf(response.getVaadinRequest())).isEmpty()) {
                // The page says so in words; this says it to whatever follows links without reading.
                response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
            var cookies = response.getVaadinRequest().getCookies();
            var html = response.getDocument().getElementsByTag("html");
            html.attr("lang", whoIsHere.language().getLanguage());
            BrowserChoice.scheme(cookies).ifPresent(scheme -> html.attr("data-scheme", scheme));
        });
        event.getSource().setSystemMessagesProvider(systemTexts);
        event.getSource().addSessionInitListener(start -> {
            start.getSession().setErrorHandler(faults);
            if (whoIsHere.now().isEmpty()) {
                start.getSession().getSession().setMaxInactiveInterval((int) FOR_VISITORS.toSeconds());
            }
        });
        event.getSource().addUIInitListener(start -> {
            var ui = start.getUI();
            ui.setLocale(whoIsHere.language());
            ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shared.reconnect.trying"));
            ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shared.reconnect.gaveup"));
        });
    }

    private static String pathOf(VaadinRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("^/|/$", "");
    }
}
