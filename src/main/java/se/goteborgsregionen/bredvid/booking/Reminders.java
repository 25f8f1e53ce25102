package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.ReminderRepository.Due;
import se.goteborgsregionen.bredvid.booking.ReminderRules.Kind;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.shared.Time;
import tools.jackson.databind.json.JsonMapper;

/** Reminds those who will come, once per booking, kind and day. */
@Component
class Reminders {

    private final ReminderRepository reminders;
    private final ReminderMailQueries contents;
    private final OccasionLocks locks;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Reminders(
            ReminderRepository reminders,
            ReminderMailQueries contents,
            OccasionLocks locks,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.reminders = reminders;
        this.contents = contents;
        this.locks = locks;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Those who are due by now; nobody at night. */
    List<Due> due(int most) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
        if (!ReminderRules.isDaytime(now)) {
            return List.of();
        }
        LocalDate today = now.toLocalDate();
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        reminders
                                .between(kind, ReminderRules.earliest(kind, today), ReminderRules.latest(kind, today))
                                .stream())
                .filter(due -> ReminderRules.isDue(due.kind(), due.firstDay(), due.settled(), now))
                .limit(most)
                .toList();
    }

    /** Under the occasion's lock, so that nobody is reminded of what has been cancelled or moved meanwhile. In the transaction. */
    void remind(Due due) {
        locks.lock(due.occasionId());
        if (!reminders.isStill(due)) {
            return;
        }
        reminders.sent(due, clock.instant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.STOCKHOLM);
        ReminderMail mail = contents.find(due.kind(), due.bookingId(), today);
        outbox.put(new NewMail(
                ReminderMail.KIND,
                MailTopic.REMINDER,
                mail.recipientId(),
                mail.address(),
                mail.bookingId(),
                null,
                null,
                json.writeValueAsString(mail)));
    }
}
