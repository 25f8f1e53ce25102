package se.goteborgsregionen.bredvid.outbox.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailboxService;

/** Puts the mailbox on the map only where there is one; elsewhere its address is unknown and the menu has no such entry. */
@Component
class MailboxRoute implements VaadinServiceInitListener {

    private final MailboxService mailbox;

    MailboxRoute(MailboxService mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        if (mailbox.open() && !routes.isRouteRegistered(MailboxView.class)) {
            routes.setAnnotatedRoute(MailboxView.class);
        }
    }
}
