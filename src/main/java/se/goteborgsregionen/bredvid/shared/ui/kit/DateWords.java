package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.util.List;

/**
 * What a language has for writing dates and times with.
 *
 * @param weekdays from Monday on
 * @param clock what stands before a time; empty where nothing does
 */
record DateWords(
        List<String> weekdays,
        List<String> months,
        String week,
        String weekInHeading,
        String clock,
        String betweenHourAndMinute,
        String betweenDayAndClock) {

    static final DateWords SWEDISH = new DateWords(
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december"),
            "vecka",
            "Vecka",
            "kl.",
            ".",
            " ");

    static final DateWords ENGLISH = new DateWords(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "week",
            "Week",
            "",
            ":",
            ", ");
}
