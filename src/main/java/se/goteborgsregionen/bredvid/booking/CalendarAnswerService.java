package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.audit.OnBehalf;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.invitation.InvitationAnswerService;
import se.goteborgsregionen.bredvid.invitation.SentEvent;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** Does what a booked person's calendar has answered, by the same rules as if she had pressed a button. */
@Service
public class CalendarAnswerService {

    private final OccasionLocks locks;
    private final StoredBookingQueries stored;
    private final CalendarAnswerRepository answers;
    private final InvitationAnswerService events;
    private final Endings endings;
    private final DeciderQueries deciders;
    private final BookingMails mails;
    private final QueuesWaitedIn queuesWaitedIn;
    private final AuditLog audit;
    private final Texts texts;
    private final Clock clock;

    CalendarAnswerService(
            OccasionLocks locks,
            StoredBookingQueries stored,
            CalendarAnswerRepository answers,
            InvitationAnswerService events,
            Endings endings,
            DeciderQueries deciders,
            BookingMails mails,
            QueuesWaitedIn queuesWaitedIn,
            AuditLog audit,
            Texts texts,
            Clock clock) {
        this.locks = locks;
        this.stored = stored;
        this.answers = answers;
        this.events = events;
        this.endings = endings;
        this.deciders = deciders;
        this.mails = mails;
        this.queuesWaitedIn = queuesWaitedIn;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** A booking, what was sent of it, and the one event that is answered. */
    private record Answered(CalendarAnswer answer, StoredBooking booking, SentEvent event, boolean oneOfSeveral) {

        boolean over() {
            return event.takenBack() || !booking.state().active();
        }

        boolean outdated() {
            return answer.sequence() < event.sequence();
        }
    }

    /**
     * Takes one answer, in the transaction of the mail that it came in. The same answer again changes nothing, nor does one
     * that is older than another.
     */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarOutcome take(CalendarAnswer answer) {
        locks.lock(stored.find(answer.bookingId()).orElseThrow().occasionId());
        StoredBooking booking = stored.find(answer.bookingId()).orElseThrow();
        List<SentEvent> sent = events.sentFor(answer.bookingId());
        SentEvent event = sent.stream()
                .filter(each -> each.uid().equals(answer.uid()))
                .findFirst()
                .orElse(null);
        if (event == null) {
            return CalendarOutcome.UNKNOWN_EVENT;
        }
        if (answers.isKnown(answer)) {
            return CalendarOutcome.KNOWN;
        }
        long standing = sent.stream().filter(each -> !each.takenBack()).count();
        Answered answered = new Answered(answer, booking, event, standing > 1);
        CalendarOutcome outcome = switch (answer.word()) {
            case YES, MAYBE -> yes(answered);
            case NO -> no(answered);
            case COUNTER -> counter(answered);
            case DELEGATED -> delegated(answered);
        };
        boolean stands = switch (outcome) {
            case NOTED, ABSENT, TOO_LATE -> true;
            default -> false;
        };
        answers.insert(answer, event.meetingId(), outcome, stands, clock.instant());
        return outcome;
    }

    /** After the transaction in which somebody's place was given back: her turn may have come elsewhere. */
    @MayCall(Who.PORTAL)
    public void placeGivenBack(long bookingId) {
        stored.find(bookingId).ifPresent(booking -> queuesWaitedIn.feed(booking.personId()));
    }

    /** Never seats anybody anew. */
    private CalendarOutcome yes(Answered answered) {
        if (answered.over()) {
            return takenBackAgain(answered);
        }
        return answered.outdated() ? CalendarOutcome.OUTDATED : CalendarOutcome.NOTED;
    }

    private CalendarOutcome no(Answered answered) {
        if (answered.over()) {
            return CalendarOutcome.ENDED;
        }
        long id = answered.booking().id();
        if (answered.outdated()) {
            mails.tell(News.OUTDATED_NO, id, null, "");
            return CalendarOutcome.OUTDATED;
        }
        if (answered.oneOfSeveral()) {
            return absent(answered);
        }
        String words = texts.getTranslation(
                "booking.mail.by_calendar", answered.event().locale());
        if (endings.cancelByCalendar(answered.booking(), words) == null) {
            return CalendarOutcome.CANCELLED;
        }
        audit("booking.late_no", answered.booking());
        mails.tell(News.LATE_NO, id, null, "");
        tellOrganisers(answered.booking());
        return CalendarOutcome.TOO_LATE;
    }

    private CalendarOutcome absent(Answered answered) {
        StoredBooking booking = answered.booking();
        SentEvent event = answered.event();
        String day = HouseDates.in(event.locale()).dayAndYear(event.starts().toLocalDate());
        audit("booking.absence_noted", booking);
        CancelTerms terms = booking.terms();
        if (booking.freeToLeave() || terms.allowAt(clock.instant())) {
            mails.askPerson(News.MEETING_DECLINED, booking.id(), booking.personId(), day, terms.until());
        } else {
            mails.tell(News.MEETING_DECLINED_LATE, booking.id(), null, day);
            tellOrganisers(booking);
        }
        return CalendarOutcome.ABSENT;
    }

    private CalendarOutcome counter(Answered answered) {
        if (answered.over()) {
            return takenBackAgain(answered);
        }
        events.declineCounter(answered.booking().id(), answered.event().uid());
        return CalendarOutcome.COUNTER_DECLINED;
    }

    private CalendarOutcome delegated(Answered answered) {
        if (answered.over()) {
            return takenBackAgain(answered);
        }
        mails.tell(News.NOT_DELEGATED, answered.booking().id(), null, "");
        return CalendarOutcome.NOT_DELEGATED;
    }

    private CalendarOutcome takenBackAgain(Answered answered) {
        if (answered.event().takenBack()) {
            events.takeBackAgain(answered.booking().id(), answered.event().uid());
        }
        return CalendarOutcome.ENDED;
    }

    private void tellOrganisers(StoredBooking booking) {
        for (long organiser : deciders.organisers(booking.occasionId())) {
            mails.tellOther(News.LATE_NO_SEEN, booking.id(), organiser);
        }
    }

    private void audit(String action, StoredBooking booking) {
        audit.record(
                booking.personId(),
                action,
                AuditLog.Subject.BOOKING,
                booking.id(),
                booking.personId(),
                booking.organiserId(),
                OnBehalf.CALENDAR.code());
    }
}
