package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Says in the panel what came in between when a press was refused. */
final class PanelNews {

    private PanelNews() {}

    /** Nothing when nothing was refused, or when the panel, as things stand now, says the same already. */
    static @Nullable Note of(
            @Nullable Refusal refused, BookingPreview preview, RefusalTexts refusals, Component reader) {
        if (refused == null || preview instanceof BookingPreview.Mine) {
            return null;
        }
        if (refused instanceof Refusal.Full) {
            if (preview instanceof BookingPreview.Bookable) {
                return null;
            }
            return Note.info(reader.getTranslation("offerpage.raced"), reader.getTranslation("offerpage.raced.text"));
        }
        boolean panelSaysIt = preview instanceof BookingPreview.NotNow now
                && now.refusal().getClass().equals(refused.getClass());
        return panelSaysIt
                ? null
                : Note.bad(
                        refusals.sentence(refused, reader.getUI().orElseThrow().getLocale()), null);
    }
}
