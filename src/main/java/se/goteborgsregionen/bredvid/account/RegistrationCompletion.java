package se.goteborgsregionen.bredvid.account;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.outbox.Outbox;

/** Makes a person of a registration, once the link in the mail has proved the address, and tells her manager. */
@Component
class RegistrationCompletion {

    private final RegistrationRepository registrations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegistrationCompletion(RegistrationRepository registrations, Outbox outbox, AuditLog audit, Clock clock) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's id; hers who has the very address that has been proved, should there be one by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long complete(long registrationId) {
        var known = registrations.personWith(registrations.emailOf(registrationId));
        if (known.isPresent()) {
            return known.get();
        }
        long personId = registrations.insertPerson(registrationId, clock.instant());
        audit.record(personId, "person.registered", AuditLog.Subject.PERSON, personId, personId, null, "");
        registrations.responsibleFor(personId).forEach(receiver -> outbox.put(NewColleagueMail.of(receiver)));
        return personId;
    }
}
