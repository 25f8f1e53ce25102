package se.goteborgsregionen.bredvid.outbox.ui;

import com.vaadin.flow.component.UI;
import se.goteborgsregionen.bredvid.outbox.MailStatus;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;

/** Where a mail stands, in an icon and a word. */
final class StatusChip {

    private StatusChip() {}

    static Chip of(MailStatus status) {
        String words = UI.getCurrent().getTranslation("outbox.status." + status);
        return switch (status) {
            case PENDING -> new Chip(Chip.Tone.NEUTRAL, "hourglass", words);
            case SENDING -> new Chip(Chip.Tone.NEUTRAL, "send", words);
            case SENT -> new Chip(Chip.Tone.OK, "mail-check", words);
            case FAILED -> new Chip(Chip.Tone.BAD, "mail-x", words);
            case SUPERSEDED -> new Chip(Chip.Tone.LINE, "x", words);
        };
    }
}
