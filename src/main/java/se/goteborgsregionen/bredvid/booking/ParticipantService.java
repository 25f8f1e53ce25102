package se.goteborgsregionen.bredvid.booking;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.shared.Texts;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Shows organisers who comes. They add and remove people through {@link BookingService}. */
@Service
public class ParticipantService {

    private final ParticipantQueries participants;
    private final Texts texts;

    ParticipantService(ParticipantQueries participants, Texts texts) {
        this.participants = participants;
        this.texts = texts;
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

    private void requireOrganiser(Actor actor, long occasionId) {
        actor.id();
        actor.requireOrganiserOf(
                participants.organiserOf(occasionId).orElseThrow(() -> new AccessDeniedException("No such occasion")));
    }
}
