package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.util.Collection;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back everything that lets somebody in: links not yet used, remembered devices, personal tokens and login
 * sessions. Whoever is made active again later begins anew.
 */
@Component
class ShuttingOut {

    private final SignInLinkRepository links;
    private final DeviceRepository devices;
    private final ApiTokenRepository tokens;
    private final Clock clock;

    ShuttingOut(SignInLinkRepository links, DeviceRepository devices, ApiTokenRepository tokens, Clock clock) {
        this.links = links;
        this.devices = devices;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void shutOut(Collection<Long> personIds) {
        links.expire(personIds, clock.instant());
        devices.removeAllOf(personIds);
        tokens.revokeAllOf(personIds, clock.instant());
        // The time is read anew: a link that was being used a moment ago has now begun its session, which ends here.
        devices.endSessions(personIds, clock.instant());
    }
}
