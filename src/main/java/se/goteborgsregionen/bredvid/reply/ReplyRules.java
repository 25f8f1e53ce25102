package se.goteborgsregionen.bredvid.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.CalendarAnswer;
import se.goteborgsregionen.bredvid.invitation.CalendarReply;
import se.goteborgsregionen.bredvid.invitation.ReplyParser;

/** What to do with a mail: only what is certainly from the booked person, about her own booking, is done without asking. */
final class ReplyRules {

    /** A clock that goes further ahead than this would make every later answer look older. */
    private static final Duration MOST_AHEAD = Duration.ofHours(12);

    private ReplyRules() {}

    /**
     * Whose booking a token belongs to.
     *
     * @param email the person's address as it is now, in small letters
     */
    record Addressee(long bookingId, long personId, String email, String token) {}

    /** What is to be done. */
    sealed interface Verdict {

        /** The booked person's own calendar has answered. */
        record Answers(List<CalendarAnswer> answers) implements Verdict {

            public Answers {
                answers = List.copyOf(answers);
            }
        }

        record Bounce(DeliveryReport report) implements Verdict {}

        /** Nothing, or a person decides. */
        record Said(Outcome outcome) implements Verdict {}
    }

    /**
     * @param addressee whom the mail's token belongs to; null without a token that is ours, or with several
     * @param settings says whom to trust
     */
    static Verdict judge(ReceivedMail mail, @Nullable Addressee addressee, InboundSettings settings, Instant now) {
        DeliveryReport report = mail.report();
        if (report != null) {
            return report.failed() ? new Verdict.Bounce(report) : new Verdict.Said(Outcome.AUTOMATIC);
        }
        boolean byMachine = mail.automatic() || mail.autoSubmitted().equals("auto-replied");
        if (mail.calendars().isEmpty() && (byMachine || !mail.autoSubmitted().isEmpty())) {
            return new Verdict.Said(Outcome.AUTOMATIC);
        }
        // Google's calendar calls an answer that somebody has pressed auto-generated; a responder says auto-replied.
        if (byMachine) {
            return new Verdict.Said(Outcome.ANSWERED_BY_MACHINE);
        }
        if (mail.fault() != null) {
            return new Verdict.Said(mail.fault());
        }
        if (mail.rsvpTokens().isEmpty() && !mail.bounceTokens().isEmpty()) {
            return new Verdict.Said(Outcome.BOUNCE_UNCLEAR);
        }
        if (addressee == null) {
            return new Verdict.Said(Outcome.NO_TOKEN);
        }
        if (mail.calendars().isEmpty()) {
            return new Verdict.Said(mail.winmail() ? Outcome.WINMAIL : Outcome.NO_CALENDAR);
        }
        return answers(mail, addressee, settings, now);
    }

    private static Verdict answers(ReceivedMail mail, Addressee addressee, InboundSettings settings, Instant now) {
        Set<CalendarAnswer> answers = new LinkedHashSet<>();
        boolean others = false;
        for (String calendar : mail.calendars()) {
            ReplyParser.Read read = ReplyParser.read(calendar);
            if (read instanceof ReplyParser.Read.Faulty(ReplyParser.Fault fault)) {
                return new Verdict.Said(outcome(fault));
            }
            ReplyParser.Read.Calendars calendars = (ReplyParser.Read.Calendars) read;
            boolean counter = calendars.method().equals("COUNTER");
            if (!counter && !calendars.method().equals("REPLY")) {
                return new Verdict.Said(Outcome.NO_CALENDAR);
            }
            for (CalendarReply reply : calendars.answers()) {
                CalendarAnswer.Word word = word(counter, reply.partstat());
                if (!reply.attendee().equals(addressee.email())) {
                    others = true;
                } else if (reply.oneOfASeries() || isToAnother(reply, addressee, settings)) {
                    return new Verdict.Said(Outcome.UNKNOWN_EVENT);
                } else if (word == null) {
                    return new Verdict.Said(Outcome.UNREADABLE);
                } else {
                    answers.add(new CalendarAnswer(
                            addressee.bookingId(),
                            reply.uid(),
                            reply.attendee(),
                            word,
                            reply.sequence(),
                            stamp(reply, now)));
                }
            }
        }
        return authorised(mail, addressee, settings, new ArrayList<>(answers), others);
    }

    private static Verdict authorised(
            ReceivedMail mail,
            Addressee addressee,
            InboundSettings settings,
            List<CalendarAnswer> answers,
            boolean others) {
        boolean delegated = answers.stream().anyMatch(answer -> answer.word() == CalendarAnswer.Word.DELEGATED);
        if (answers.isEmpty() || !mail.from().equals(addressee.email()) || (others && !delegated)) {
            return new Verdict.Said(Outcome.OTHER_PERSON);
        }
        if (!AuthenticationRules.passes(mail.authentication(), settings.authservId(), mail.fromDomain())) {
            return new Verdict.Said(Outcome.NOT_AUTHENTICATED);
        }
        Map<String, CalendarAnswer.Word> said = new HashMap<>();
        for (CalendarAnswer answer : answers) {
            CalendarAnswer.Word before = said.put(answer.uid(), answer.word());
            if (before != null && before != answer.word()) {
                return new Verdict.Said(Outcome.CONTRADICTORY);
            }
        }
        return new Verdict.Answers(answers);
    }

    /** outlook.com leaves the organizer out; where it stands it must be this booking's. */
    private static boolean isToAnother(CalendarReply reply, Addressee addressee, InboundSettings settings) {
        String own = ("rsvp+" + addressee.token() + "@" + settings.mailDomain()).toLowerCase(java.util.Locale.ROOT);
        return !reply.organizer().isEmpty() && !reply.organizer().equals(own);
    }

    private static CalendarAnswer.@Nullable Word word(boolean counter, String partstat) {
        if (counter) {
            return CalendarAnswer.Word.COUNTER;
        }
        return switch (partstat) {
            case "ACCEPTED" -> CalendarAnswer.Word.YES;
            case "TENTATIVE" -> CalendarAnswer.Word.MAYBE;
            case "DECLINED" -> CalendarAnswer.Word.NO;
            case "DELEGATED" -> CalendarAnswer.Word.DELEGATED;
            default -> null;
        };
    }

    private static Instant stamp(CalendarReply reply, Instant now) {
        boolean usable = reply.stamp().isAfter(Instant.EPOCH) && reply.stamp().isBefore(now.plus(MOST_AHEAD));
        return usable ? reply.stamp() : now;
    }

    private static Outcome outcome(ReplyParser.Fault fault) {
        return switch (fault) {
            case TOO_LONG -> Outcome.TOO_LARGE;
            case TOO_MANY_ZONES -> Outcome.TOO_COMPLEX;
            case UNREADABLE -> Outcome.UNREADABLE;
        };
    }
}
