package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** A meeting's date and time in words, also where it runs over midnight into another day. */
final class MeetingWords {

    private MeetingWords() {}

    /** How dates are written to somebody who reads now. */
    static HouseDates dates(Clock clock, Locale locale) {
        return HouseDates.in(locale).readOn(LocalDate.now(clock.withZone(Time.STOCKHOLM)));
    }

    /** <i>kl. 8.00–16.30</i>; for a meeting that ends another day <i>kl. 8.00 – ons 25 nov kl. 12.00</i> */
    static String clock(Meeting meeting, Locale locale) {
        HouseDates dates = HouseDates.in(locale);
        if (meeting.starts().toLocalDate().equals(meeting.ends().toLocalDate())) {
            return dates.clock(meeting.starts().toLocalTime(), meeting.ends().toLocalTime());
        }
        return dates.clock(meeting.starts().toLocalTime()) + " – " + dates.moment(meeting.ends());
    }

    /** Beside a leaf, which says the day: <i>kl. 8.00–16.30, vecka 48</i>; with the day and its year when of another year */
    static String besideLeaf(Meeting meeting, HouseDates dates, Locale locale) {
        return besideLeaf(meeting.starts().toLocalDate(), clock(meeting, locale), dates);
    }

    /** The same of a start alone: <i>kl. 8.00, vecka 48</i> */
    static String besideLeaf(LocalDateTime start, HouseDates dates) {
        return besideLeaf(start.toLocalDate(), dates.clock(start.toLocalTime()), dates);
    }

    private static String besideLeaf(LocalDate day, String clock, HouseDates dates) {
        String when = clock + ", " + dates.week(day);
        return dates.isOfAnotherYear(day) ? dates.dayOfMonth(day) + " " + day.getYear() + ", " + when : when;
    }

    /** <i>tis 24 nov 2026 kl. 8.00–16.30</i> */
    static String dayAndClock(Meeting meeting, Locale locale) {
        HouseDates dates = HouseDates.in(locale);
        LocalDate day = meeting.starts().toLocalDate();
        if (day.equals(meeting.ends().toLocalDate())) {
            return dates.meetingAndYear(
                    day, meeting.starts().toLocalTime(), meeting.ends().toLocalTime());
        }
        return dates.momentAndYear(meeting.starts()) + " – " + dates.momentAndYear(meeting.ends());
    }

    /** <i>tis 24 nov kl. 8.00–16.30</i> */
    static String shortly(Meeting meeting, HouseDates dates) {
        LocalDate day = meeting.starts().toLocalDate();
        if (day.equals(meeting.ends().toLocalDate())) {
            return dates.meeting(
                    day, meeting.starts().toLocalTime(), meeting.ends().toLocalTime());
        }
        return dates.moment(meeting.starts()) + " – " + dates.moment(meeting.ends());
    }
}
