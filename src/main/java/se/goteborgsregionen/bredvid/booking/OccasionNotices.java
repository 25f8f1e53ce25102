package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.shared.Time;

/** Tells about occasions what nobody has done: booking has opened, or too few have booked. Inside the transaction. */
@Component
class OccasionNotices {

    private final OpeningReminderRepository reminders;
    private final MinimumRepository minimums;
    private final DeciderQueries deciders;
    private final BookingMails mails;
    private final Clock clock;

    OccasionNotices(
            OpeningReminderRepository reminders,
            MinimumRepository minimums,
            DeciderQueries deciders,
            BookingMails mails,
            Clock clock) {
        this.reminders = reminders;
        this.minimums = minimums;
        this.deciders = deciders;
        this.mails = mails;
        this.clock = clock;
    }

    List<OpeningReminderRepository.Due> openings(int most) {
        return reminders.due(clock.instant(), most);
    }

    void tellThatOpen(OpeningReminderRepository.Due due) {
        if (reminders.sent(due, clock.instant())) {
            mails.tellOfOccasion(News.BOOKING_OPENS, due.occasionId(), due.personId(), 0, "");
        }
    }

    /** Occasions whose day of decision has come. */
    List<MinimumRepository.Due> minimums(int most) {
        return minimums.due(LocalDate.ofInstant(clock.instant(), Time.STOCKHOLM), most);
    }

    /** Nothing is cancelled by itself: the organisers are told, once, and only when there are too few. */
    void tellThatTooFew(MinimumRepository.Due due) {
        Instant now = clock.instant();
        if (minimums.told(due.occasionId(), now) && due.taken() < due.minimum()) {
            for (long organiser : deciders.organisers(due.occasionId())) {
                mails.tellOfOccasion(News.TOO_FEW, due.occasionId(), organiser, due.taken(), due.minimum() + "");
            }
        }
    }
}
