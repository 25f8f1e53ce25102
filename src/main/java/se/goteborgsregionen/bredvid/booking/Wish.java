package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What whoever has to answer is told in a mail about the person's wish.
 *
 * @param professionSwedish empty when her profile names none
 * @param unit where she works
 * @param goals what she wants to learn; may be empty
 * @param meetings all of the occasion, in order
 * @param guard how her unit stands then; null where it has no limit, and for others than those who release her
 */
record Wish(
        String professionSwedish,
        String professionEnglish,
        String unit,
        String goals,
        List<Hours> meetings,
        @Nullable Guard guard) {

    /** Times on the wall. */
    record Hours(LocalDateTime starts, LocalDateTime ends) {}

    String profession(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionEnglish : professionSwedish;
    }
}
