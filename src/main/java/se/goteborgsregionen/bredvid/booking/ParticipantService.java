package se.goteborgsregionen.bredvid.booking;

import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.people.Actor;
import se.goteborgsregionen.bredvid.people.MayCall;

import static se.goteborgsregionen.bredvid.people.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.people.MayCall.Who.ORGANISER;

/** Shows organisers who comes. They add and remove people through {@link BookingService}. */
@Service
public class ParticipantService {

    private final ParticipantQueries participants;

    ParticipantService(ParticipantQueries participants) {
        this.participants = participants;
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

    private void requireOrganiser(Actor actor, long occasionId) {
        actor.id();
        actor.requireOrganiserOf(
                participants.organiserOf(occasionId).orElseThrow(() -> new AccessDeniedException("No such occasion")));
    }
}
