package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * A yes that a booking waits for, ready to be said.
 *
 * @param names who was asked; empty where nobody could be
 * @param wentOnTo who above them has been asked too, because nobody answered
 * @param proposed the occasion that the host proposes instead
 */
record Asked(RequestService.Waiting waiting, List<String> names, List<String> wentOnTo, Optional<Occasion> proposed) {

    private static final int MOST_NAMED = 3;

    Asked {
        names = List.copyOf(names);
        wentOnTo = List.copyOf(wentOnTo);
    }

    /** Who has to say yes. */
    String title(Component reader) {
        return reader.getTranslation("offerpage.needs." + waiting.kind());
    }

    /** The same in words that are not said to her. */
    String titleForOthers(Component reader) {
        return reader.getTranslation("offerpage.needs." + waiting.kind() + ".other");
    }

    /** Who was asked, when, and until when it can be answered. */
    String text(HouseDates dates, Component reader) {
        String since = moment(waiting.since(), dates);
        String due = moment(waiting.due(), dates);
        String sentence = names.isEmpty()
                ? reader.getTranslation("offerpage.asked.nobody", due)
                : reader.getTranslation("offerpage.asked", listed(names, reader), since, due);
        return withHigher(sentence, dates, reader);
    }

    private String withHigher(String sentence, HouseDates dates, Component reader) {
        Instant wentOn = waiting.wentOnAt();
        return wentOn == null || wentOnTo.isEmpty()
                ? sentence
                : sentence + " "
                        + reader.getTranslation(
                                "offerpage.asked.escalated", listed(wentOnTo, reader), moment(wentOn, dates));
    }

    /** Who answers, and until when: for where there is little room. */
    String shortly(HouseDates dates, Component reader) {
        String due = moment(waiting.due(), dates);
        String sentence = names.isEmpty()
                ? reader.getTranslation("offerpage.asked.nobody", due)
                : reader.getTranslation("mybookings.waits", listed(names, reader), due);
        return withHigher(sentence, dates, reader);
    }

    /** A unit may have a dozen hosts: some are named, and she knows that there are more. */
    private static String listed(List<String> names, Component reader) {
        if (names.size() > MOST_NAMED + 1) {
            return reader.getTranslation(
                    "offerpage.asked.more", String.join(", ", names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED);
        }
        String last = " " + reader.getTranslation("booking.or") + " ";
        return names.size() < 2
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }

    private static String moment(Instant instant, HouseDates dates) {
        return dates.moment(LocalDateTime.ofInstant(instant, Time.STOCKHOLM));
    }
}
