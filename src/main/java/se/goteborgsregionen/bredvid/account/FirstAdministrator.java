package se.goteborgsregionen.bredvid.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.audit.AuditLog;

/**
 * Somebody must be the first to let others in: the one the environment names, once, when the portal starts without any GR
 * administrator. She signs in by a mailed link like everybody else.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final FirstAdministratorRepository administrators;
    private final AuditLog audit;
    private final String email;
    private final String givenName;
    private final String familyName;

    FirstAdministrator(
            FirstAdministratorRepository administrators,
            AuditLog audit,
            @Value("${bredvid.first-administrator.email:}") String email,
            @Value("${bredvid.first-administrator.given-name:}") String givenName,
            @Value("${bredvid.first-administrator.family-name:}") String familyName) {
        this.administrators = administrators;
        this.audit = audit;
        this.email = email;
        this.givenName = givenName;
        this.familyName = familyName;
    }

    /** Changes nothing once there is a GR administrator, whoever that is. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void appoint() {
        if (email.isBlank() || administrators.exists()) {
            return;
        }
        MailAddress address = MailAddress.of(email)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "bredvid.first-administrator.email is not a mail address: write it as name@example.se, in the letters a to z"));
        if (givenName.isBlank() || familyName.isBlank()) {
            throw new IllegalStateException(
                    "bredvid.first-administrator needs given-name and family-name beside the email");
        }
        long personId = administrators.appoint(address, givenName.strip(), familyName.strip());
        audit.record(null, "person.first-administrator", AuditLog.Subject.PERSON, personId, personId, null, "");
        LOG.info("The first GR administrator has been appointed; she signs in by a mailed link");
    }
}
