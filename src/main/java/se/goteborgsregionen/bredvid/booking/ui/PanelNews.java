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

    /** What became of something that was done with the reader's booking. */
    static PanelNews of(Note note) {
        return now -> note;
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
