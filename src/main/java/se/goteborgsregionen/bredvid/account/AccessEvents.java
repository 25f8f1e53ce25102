package se.goteborgsregionen.bredvid.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.people.AccessWithdrawn;

/** Hears, inside the transaction of whoever edits people, whose access that ends: people do not know accounts. */
@Component
class AccessEvents {

    private final ShuttingOut shuttingOut;

    AccessEvents(ShuttingOut shuttingOut) {
        this.shuttingOut = shuttingOut;
    }

    @EventListener
    void withdrawn(AccessWithdrawn event) {
        shuttingOut.shutOut(event.personIds());
    }
}
