package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.select.Select;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.booking.Presence;

/** Whether somebody was there; saved when chosen. */
class PresenceField extends Select<Presence> {

    PresenceField(Participant participant, ParticipantActions actions) {
        addClassName("presence");
        setAriaLabel(
                getTranslation("participants.presence.of", participant.name().full()));
        setPlaceholder(getTranslation("participants.presence.none"));
        setItems(Presence.values());
        setItemLabelGenerator(presence -> getTranslation("booking.presence." + presence));
        setValue(participant.presence());
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                actions.mark(participant, change.getValue());
            }
        });
    }
}
