package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.outbox.Outbox;
import se.goteborgsregionen.bredvid.people.PersonNameRules;

/**
 * People register themselves with an address of their organisation, and their manager says yes or no. What the caller gets
 * to see is the same for an address that has an account and one that has none.
 */
@Service
public class RegistrationService {

    /**
     * How many may register themselves within an hour with addresses at one domain; beyond that they are asked to wait. Enough
     * for a roomful of new colleagues, too few to make the portal write to thousands of addresses that somebody has invented.
     */
    public static final int REGISTRATIONS_AN_HOUR = 60;

    private final RegistrationRepository registrations;
    private final SignInLinks tokens;
    private final SignInService signIn;
    private final HourlyAllowance allowance;
    private final ShuttingOut shuttingOut;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            SignInLinks tokens,
            SignInService signIn,
            HourlyAllowance allowance,
            ShuttingOut shuttingOut,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.signIn = signIn;
        this.allowance = allowance;
        this.shuttingOut = shuttingOut;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The name of the organisation whose staff have addresses of this kind; empty for a domain that none has. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Optional<String> organisationOf(MailAddress address) {
        return registrations.organisationAt(address.domain());
    }

    /** The workplaces of that organisation, by name. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public List<RegistrationChoice> workplacesFor(MailAddress address) {
        return registrations.workplaces(address.domain());
    }

    /**
     * Mails a link that proves the address. Who has an account already gets an ordinary link to sign in.
     *
     * @return why nothing is mailed, in the order of the form; empty where it is, and where this mailbox has had its share of
     *     links: whether an address is known shows in none of them
     */
    @MayCall(Who.ANYONE)
    @Transactional
    public List<RegistrationFault> register(NewRegistration registration, Locale language) {
        List<RegistrationFault> faults = faults(registration);
        if (!faults.isEmpty()) {
            return faults;
        }
        MailAddress address = registration.address();
        if (!allowance.takeRegistrationAt(address.domain())) {
            return List.of(RegistrationFault.TOO_MANY_AT_DOMAIN);
        }
        if (registrations.personWith(address.value()).isPresent()) {
            signIn.askForLink(address, Destination.START);
        } else if (allowance.takeRegistration(address)) {
            long id = registrations.insert(registration, language.getLanguage(), clock.instant());
            String token = tokens.issue(null, id, Destination.of("/jag"));
            outbox.put(SignInLinkMail.of(null, address.value(), language.getLanguage(), token));
        }
        return List.of();
    }

    private List<RegistrationFault> faults(NewRegistration registration) {
        List<RegistrationFault> faults = new ArrayList<>();
        PersonNameRules.fault(
                        registration.givenName(),
                        RegistrationFault.GIVEN_NAME_MISSING,
                        RegistrationFault.GIVEN_NAME_TOO_LONG)
                .ifPresent(faults::add);
        PersonNameRules.fault(
                        registration.familyName(),
                        RegistrationFault.FAMILY_NAME_MISSING,
                        RegistrationFault.FAMILY_NAME_TOO_LONG)
                .ifPresent(faults::add);
        if (!registrations.professionExists(registration.professionId())) {
            faults.add(RegistrationFault.PROFESSION_UNKNOWN);
        }
        if (registrations.workplaces(registration.address().domain()).stream()
                .noneMatch(workplace -> workplace.workplaceId() == registration.workplaceId())) {
            faults.add(RegistrationFault.WORKPLACE_OUTSIDE);
        }
        return faults;
    }

    /** Those who wait for the caller's word, the longest waiting first; empty for who answers for nobody. */
    @MayCall({Who.UNIT_MANAGER, Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public List<NewColleague> awaiting(Actor actor) {
        actor.id();
        return registrations.awaiting(actor);
    }

    /** From now on she may book, and is told so. False where somebody else has answered. */
    @MayCall({Who.UNIT_MANAGER, Who.ORGANISER, Who.GR})
    @Transactional
    public boolean confirm(Actor actor, long personId) {
        return answer(actor, personId, true);
    }

    /** She can no longer sign in, and is told that nobody knew her there. False where somebody else has answered. */
    @MayCall({Who.UNIT_MANAGER, Who.ORGANISER, Who.GR})
    @Transactional
    public boolean decline(Actor actor, long personId) {
        return answer(actor, personId, false);
    }

    private boolean answer(Actor actor, long personId, boolean yes) {
        if (actor.is(personId)) {
            throw new AccessDeniedException("Nobody answers for herself");
        }
        NewColleague colleague = registrations.awaiting(actor, personId).orElse(null);
        if (colleague == null) {
            requireAnsweredAlready(actor, personId);
            return false;
        }
        if (!registrations.answer(personId, yes)) {
            return false;
        }
        if (!yes) {
            shuttingOut.shutOut(List.of(personId));
        }
        outbox.put(RegistrationAnswerMail.of(colleague, yes));
        audit.record(
                actor.id(),
                yes ? "person.confirmed" : "person.declined",
                AuditLog.Subject.PERSON,
                personId,
                personId,
                colleague.organisationId(),
                "");
        return true;
    }

    private void requireAnsweredAlready(Actor actor, long personId) {
        if (!registrations.answersFor(actor, personId)) {
            throw new AccessDeniedException("Only for those who answer for the workplace");
        }
    }
}
