package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.PendingRequest;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What a yes and a no are called, by what is asked. */
final class RequestWords {

    private RequestWords() {}

    /** The word that differs between a manager, a host, an organiser, and somebody who is two of them. */
    static String role(Set<ApprovalKind> kinds) {
        return kinds.size() == 1 ? kinds.iterator().next().name() : "BOTH";
    }

    static String yes(PendingRequest request, Component reader) {
        return request.overGuard() && request.kinds().equals(Set.of(ApprovalKind.RELEASE))
                ? reader.getTranslation("answers.yes.over")
                : reader.getTranslation(
                        "answers.yes." + role(request.kinds()), request.person().given());
    }

    /** The day and time beside a leaf; the last day too where there are several meetings. */
    static String when(PendingRequest request, HouseDates dates, Component reader) {
        LocalDate day = request.starts().toLocalDate();
        LocalDate lastDay = request.ends().toLocalDate();
        if (request.meetings() > 1) {
            return reader.getTranslation("answers.meetings", request.meetings(), dates.days(day, lastDay));
        }
        String time = day.equals(lastDay)
                ? dates.meeting(
                        day, request.starts().toLocalTime(), request.ends().toLocalTime())
                : dates.moment(request.starts()) + " – " + dates.moment(request.ends());
        return time + ", " + dates.week(day);
    }

    /** That she has a place already, on another day, and wants to change it for this; empty where it is no such change. */
    static String change(PendingRequest request, HouseDates dates, Component reader) {
        LocalDateTime from = request.changesFrom();
        return from == null
                ? ""
                : reader.getTranslation("answers.change", dates.moment(from), dates.moment(request.starts()));
    }

    /** Since when it waits, and until when it can be answered. */
    static String since(PendingRequest request, HouseDates dates, Component reader) {
        return reader.getTranslation(
                "answers.since",
                dates.day(LocalDate.ofInstant(request.askedAt(), Time.STOCKHOLM)),
                dates.moment(LocalDateTime.ofInstant(request.due(), Time.STOCKHOLM)));
    }
}
