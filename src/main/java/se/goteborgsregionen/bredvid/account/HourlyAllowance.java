package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much may be asked for within an hour. Counted by address, mailbox and mail domain, never by network address, which a
 * whole municipality may share.
 */
@Component
class HourlyAllowance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SignInLinkRepository repository;
    private final Clock clock;

    HourlyAllowance(SignInLinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether one more link may be asked for by somebody of this address, known or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeLink(String address) {
        return take(address, SignInService.LINKS_AN_HOUR);
    }

    /**
     * Whether one more registration may be mailed to this mailbox: what stands after a plus sign changes the address but not
     * whom it reaches. Counted apart from the links, so that nobody's sign-in is used up by registrations in her name.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeRegistration(MailAddress address) {
        return take("registration " + address.mailbox(), SignInService.LINKS_AN_HOUR);
    }

    /** Whether one more registration may be sent in with an address at this domain, so that nobody can invent thousands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeRegistrationAt(String mailDomain) {
        return take("registrations at " + mailDomain, RegistrationService.REGISTRATIONS_AN_HOUR);
    }

    private boolean take(String key, int most) {
        return repository.takeFromAllowance(SecretToken.hash(key), clock.instant(), most, HOUR);
    }
}
