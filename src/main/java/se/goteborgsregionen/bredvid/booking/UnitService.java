package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/** Shows managers who of their own staff is away when. */
@Service
public class UnitService {

    private final StaffQueries staff;

    UnitService(StaffQueries staff) {
        this.staff = staff;
    }

    /**
     * The workplaces that the actor leads, with their people and the days on which these hold places.
     *
     * @param to the first day that is not asked for
     * @throws AccessDeniedException for those who lead none
     */
    @MayCall(UNIT_MANAGER)
    @Transactional(readOnly = true)
    public List<Unit> led(Actor actor, LocalDate from, LocalDate to) {
        if (actor.leads().isEmpty()) {
            throw new AccessDeniedException("Only for those who lead a workplace");
        }
        return staff.units(actor.leads(), from, to);
    }
}
