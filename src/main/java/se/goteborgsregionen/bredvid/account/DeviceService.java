package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;

/** The devices on which a person stays signed in: hers to see and to forget. */
@Service
public class DeviceService {

    private final DeviceRepository devices;
    private final AuditLog audit;
    private final Clock clock;

    DeviceService(DeviceRepository devices, AuditLog audit, Clock clock) {
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last used first. */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public List<RememberedDevice> mine(Actor actor) {
        return devices.ofPerson(actor.id(), clock.instant());
    }

    /** Forgets one of the caller's devices; what is open on it ends at its next request. Another's id does nothing. */
    @MayCall(Who.SELF)
    @Transactional
    public void forget(Actor actor, long deviceId) {
        if (devices.remove(deviceId, actor.id())) {
            record(actor, "account.device-forgotten");
        }
    }

    /** Forgets all the caller's devices and ends everything she has open anywhere, this very session too. */
    @MayCall(Who.SELF)
    @Transactional
    public void forgetAll(Actor actor) {
        devices.removeAllOf(List.of(actor.id()));
        devices.endSessions(List.of(actor.id()), clock.instant());
        record(actor, "account.signed-out-everywhere");
    }

    private void record(Actor actor, String action) {
        audit.record(actor.id(), action, AuditLog.Subject.ACCOUNT, actor.id(), actor.id(), actor.organisationId(), "");
    }
}
