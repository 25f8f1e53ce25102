package se.goteborgsregionen.bredvid.shared.ui;

import java.security.SecureRandom;
import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** What the portal does with a fault that nobody foresaw: a number for the log and for the reader, who stays where she is. */
@Component
class Faults implements ErrorHandler {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes the fault to the log; the number finds it there, and tells nothing by itself. */
    String report(Throwable fault) {
        String number = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
        LOG.error("Fault {}", number, fault);
        return number;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        boolean refused = event.getThrowable() instanceof AccessDeniedException;
        String number = refused ? "" : report(event.getThrowable());
        if (ui == null) {
            return;
        }
        Note note = refused
                ? Note.bad(ui.getTranslation("shared.refused.title"), ui.getTranslation("shared.refused.text"))
                : Note.bad(ui.getTranslation("shared.fault.title"), ui.getTranslation("shared.fault.number", number));
        ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .forEach(house -> house.notice(note));
    }
}
