package se.goteborgsregionen.bredvid;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.ui.HouseStyles;

/** The page around every view: styles, icons and the manifest that makes the portal installable. */
@Viewport("width=device-width, initial-scale=1")
@Component
public class AppShell implements AppShellConfigurator {

    private final transient HouseStyles styles;

    public AppShell(HouseStyles styles) {
        this.styles = styles;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("stylesheet", styles.address());
        settings.addFavIcon("icon", "house/favicon.svg", "any");
        settings.addLink("manifest", "house/manifest.webmanifest");
        settings.addLink("apple-touch-icon", "house/apple-touch-icon.png");
        settings.addMetaTag("theme-color", "#F4F6F2");
    }
}
