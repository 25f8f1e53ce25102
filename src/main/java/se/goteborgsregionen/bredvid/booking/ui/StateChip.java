package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.booking.Ending;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip.Tone;

/** Where a booking stands, in an icon and a few words. */
final class StateChip {

    private StateChip() {}

    /** @param own whether the reader is the person: others learn that it ended, never why */
    static Chip of(MyBooking booking, boolean own, Instant now, Component reader) {
        if (booking.occasion().cancelled()) {
            return chip(Tone.BAD, "ban", "mybookings.state.occasion-cancelled", reader);
        }
        if (!own && !booking.state().active()) {
            return chip(Tone.LINE, "x", "mybookings.state.CANCELLED", reader);
        }
        Ending ending = booking.ending();
        String key = "mybookings.state." + (ending == null ? booking.state().name() : ending.name());
        return switch (booking.state()) {
            case CONFIRMED ->
                booking.occasion().ends().toInstant().isAfter(now)
                        ? chip(Tone.OK, "circle-check", key, reader)
                        : chip(Tone.NEUTRAL, "check", "mybookings.state.past", reader);
            case WAITLISTED ->
                booking.occasion().ends().toInstant().isAfter(now)
                        ? new Chip(Tone.NEUTRAL, "users", reader.getTranslation(key, booking.position()))
                        : chip(Tone.LINE, "users", "mybookings.state.no-place", reader);
            case REQUESTED -> chip(Tone.NEUTRAL, "hourglass", key, reader);
            case OFFERED -> chip(Tone.TURN, "timer", key, reader);
            case REFUSED -> chip(Tone.BAD, "circle-x", key, reader);
            case EXPIRED, DECLINED, CANCELLED -> chip(Tone.LINE, "x", key, reader);
        };
    }

    private static Chip chip(Tone tone, String icon, String key, Component reader) {
        return new Chip(tone, icon, reader.getTranslation(key));
    }
}
