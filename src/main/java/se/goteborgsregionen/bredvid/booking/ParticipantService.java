package se.goteborgsregionen.bredvid.booking;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.shared.Texts;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Shows organisers who comes, and keeps who was there. They add and remove people through {@link BookingService}. */
@Service
public class ParticipantService {

    private final ParticipantQueries participants;
    private final StoredBookingQueries stored;
    private final AttendanceRepository attendance;
    private final OccasionLocks locks;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Texts texts;
    private final Clock clock;

    ParticipantService(
            ParticipantQueries participants,
            StoredBookingQueries stored,
            AttendanceRepository attendance,
            OccasionLocks locks,
            Outbox outbox,
            AuditLog audit,
            Texts texts,
            Clock clock) {
        this.participants = participants;
        this.stored = stored;
        this.attendance = attendance;
        this.locks = locks;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Everybody with a booking of the occasion: those who hold places by name, the queue in order, then the ended.
     *
     * @throws AccessDeniedException for others than organisers of the offer's organisation and GR, and for an occasion
     *     that does not exist
     */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public List<Participant> ofOccasion(Actor actor, long occasionId) {
        requireOrganiser(actor, occasionId);
        return participants.ofOccasion(occasionId);
    }

    /**
     * Writes the same list as a workbook (XLSX), in Swedish. The stream is left open.
     *
     * @throws IOException when the reader goes away
     * @throws AccessDeniedException as {@link #ofOccasion}
     */
    @MayCall({ORGANISER, GR})
    public void export(Actor actor, long occasionId, OutputStream to) throws IOException {
        // Not a transaction of its own: a slow reader must not hold a connection.
        new ParticipantSheet(texts).write(ofOccasion(actor, occasionId), to);
    }

    /**
     * Marks whether somebody who had a place was there, from the start on; marked again, the last word counts.
     *
     * @return why not; empty when it was done
     * @throws AccessDeniedException as {@link #ofOccasion}, and for a booking that does not exist
     */
    @MayCall({ORGANISER, GR})
    @Transactional
    public Optional<Refusal> mark(Actor actor, long bookingId, Presence presence) {
        actor.id();
        StoredBooking seen = stored.find(bookingId).orElseThrow(() -> new AccessDeniedException("No such booking"));
        actor.requireOrganiserOf(seen.organiserId());
        locks.lock(seen.occasionId());
        StoredBooking booking = stored.find(bookingId).orElseThrow();
        if (booking.state() != BookingState.CONFIRMED) {
            return Optional.of(new Refusal.HadNoPlace());
        }
        if (clock.instant().isBefore(booking.starts())) {
            return Optional.of(new Refusal.NotBegun(booking.firstStart()));
        }
        if (attendance.find(bookingId).filter(presence::equals).isEmpty()) {
            attendance.mark(bookingId, presence, actor.id(), clock.instant());
            audit.record(
                    actor.id(),
                    "booking.attendance",
                    AuditLog.Subject.BOOKING,
                    bookingId,
                    booking.personId(),
                    booking.organiserId(),
                    presence.name());
        }
        return Optional.empty();
    }

    /**
     * Sends the mails to the person about her booking again that did not arrive.
     *
     * @return how many are sent again; 0 where there is none that would still be true
     * @throws AccessDeniedException as {@link #ofOccasion}, and for a booking that does not exist
     */
    @MayCall({ORGANISER, GR})
    @Transactional
    public int sendAgain(Actor actor, long bookingId) {
        actor.id();
        StoredBooking booking = stored.find(bookingId).orElseThrow(() -> new AccessDeniedException("No such booking"));
        actor.requireOrganiserOf(booking.organiserId());
        int again = outbox.sendAgain(participants.failedMails(bookingId, booking.personId()));
        if (again > 0) {
            audit.record(
                    actor.id(),
                    "booking.mail-again",
                    AuditLog.Subject.BOOKING,
                    bookingId,
                    booking.personId(),
                    booking.organiserId(),
                    "");
        }
        return again;
    }

    private void requireOrganiser(Actor actor, long occasionId) {
        actor.id();
        actor.requireOrganiserOf(
                participants.organiserOf(occasionId).orElseThrow(() -> new AccessDeniedException("No such occasion")));
    }
}
