package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** What became of the reader's last press, said in the panel of how things stand now. */
@FunctionalInterface
interface PanelNews {

    PanelNews NONE = now -> null;

    /** Nothing when the panel says it already. */
    @Nullable
    Note note(BookingPreview now);

    /** The place, or the position in the queue, has been given back. */
    static PanelNews left(boolean heldPlace, Component reader) {
        return now -> heldPlace
                ? Note.ok(
                        reader.getTranslation("offerpage.left.place"),
                        reader.getTranslation("mybookings.cancelled.text"))
                : Note.ok(reader.getTranslation("offerpage.left"), reader.getTranslation("mybookings.left.text"));
    }

    /** She will be told when booking opens. */
    static PanelNews reminded(Component reader) {
        return now ->
                Note.ok(reader.getTranslation("offerpage.reminded"), reader.getTranslation("offerpage.reminded.text"));
    }

    /** Something came in between. */
    static PanelNews refused(Refusal refused, RefusalTexts refusals, Component reader) {
        return now -> {
            if (now instanceof BookingPreview.Mine) {
                return null;
            }
            if (refused instanceof Refusal.Full) {
                return now instanceof BookingPreview.Bookable
                        ? null
                        : Note.info(
                                reader.getTranslation("offerpage.raced"),
                                reader.getTranslation("offerpage.raced.text"));
            }
            boolean panelSaysIt = now instanceof BookingPreview.NotNow not
                    && not.refusal().getClass().equals(refused.getClass());
            return panelSaysIt
                    ? null
                    : Note.bad(
                            refusals.sentence(
                                    refused, reader.getUI().orElseThrow().getLocale()),
                            null);
        };
    }
}
