package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** Chooses among an offer's occasions; the choice lives in the address. */
class OccasionPicker extends Select<Occasion> {

    OccasionPicker(List<Occasion> occasions, Occasion chosen) {
        addClassName("occasion-picker");
        setLabel(getTranslation("participants.occasion"));
        setItems(occasions);
        setItemLabelGenerator(this::words);
        setValue(chosen);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                show(change.getValue());
            }
        });
    }

    private String words(Occasion occasion) {
        Meeting first = occasion.meetings().getFirst();
        String when = HouseDates.in(getLocale())
                .meetingAndYear(
                        first.starts().toLocalDate(),
                        first.starts().toLocalTime(),
                        first.ends().toLocalTime());
        return occasion.status() == Status.CANCELLED ? getTranslation("participants.occasion.cancelled", when) : when;
    }

    private static void show(Occasion occasion) {
        UI.getCurrent()
                .navigate(
                        "vart-utbud/" + occasion.offerId() + "/deltagare",
                        QueryParameters.of(ParticipantsView.OCCASION, Long.toString(occasion.id())));
    }
}
