package se.goteborgsregionen.bredvid;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.stereotype.Component;

/** The page around every view: styles, icons and the manifest that makes the portal installable. */
@StyleSheet("house/styles.css")
@StyleSheet("house/publishing.css")
@StyleSheet("house/vaadin.css")
@StyleSheet("house/booking.css")
@StyleSheet("house/account.css")
@StyleSheet("house/people.css")
@StyleSheet("house/catalogue.css")
@StyleSheet("house/outbox.css")
@Viewport("width=device-width, initial-scale=1")
@Component
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "house/favicon.svg", "any");
        settings.addLink("manifest", "house/manifest.webmanifest");
        settings.addLink("apple-touch-icon", "house/apple-touch-icon.png");
        settings.addMetaTag("theme-color", "#F4F6F2");
    }
}
