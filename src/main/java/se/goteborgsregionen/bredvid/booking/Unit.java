package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * A workplace as its manager sees it.
 *
 * @param mostAway as many as may be away on one day without her explicit yes; null: no limit
 * @param members by family name as shown
 */
public record Unit(
        long workplaceId,
        String name,
        String organisation,
        @Nullable Integer mostAway,
        List<Member> members) {

    public Unit {
        members = List.copyOf(members);
    }

    /** How many are away on the day, or will be if they are let. */
    public int awayOn(LocalDate day) {
        return (int) members.stream().filter(member -> member.awayOn(day)).count();
    }

    /** Whether so many are away on the day that the limit is passed. */
    public boolean overOn(LocalDate day) {
        return mostAway != null && awayOn(day) > mostAway;
    }

    /**
     * Somebody who works there.
     *
     * @param professionSwedish empty when her profile names none
     * @param away the days on which she holds a place somewhere, in order of time
     */
    public record Member(
            long personId, PersonName name, String professionSwedish, String professionEnglish, List<Absence> away) {

        public Member {
            away = List.copyOf(away);
        }

        /** Her profession in the reader's language. */
        public String profession(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionEnglish : professionSwedish;
        }

        boolean awayOn(LocalDate day) {
            return away.stream().anyMatch(absence -> absence.day().equals(day));
        }
    }

    /** A day of a booking; {@code settled} once everybody has said yes. */
    public record Absence(LocalDate day, long bookingId, OfferKind kind, String title, boolean settled) {}
}
