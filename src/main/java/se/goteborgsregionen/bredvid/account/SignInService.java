package se.goteborgsregionen.bredvid.account;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.account.SignInLinkRepository.Recipient;
import se.goteborgsregionen.bredvid.account.SignInLinkRepository.StoredLink;
import se.goteborgsregionen.bredvid.outbox.Outbox;

/** Mails one-time links. Says nothing to the caller about whether an address is known. */
@Service
public class SignInService {

    /** How many links a person may ask for within an hour; beyond that nothing is sent, and nothing said. */
    public static final int LINKS_AN_HOUR = 5;

    private final SignInLinkRepository repository;
    private final SignInLinks links;
    private final HourlyAllowance allowance;
    private final Outbox outbox;

    SignInService(SignInLinkRepository repository, SignInLinks links, HourlyAllowance allowance, Outbox outbox) {
        this.repository = repository;
        this.links = links;
        this.allowance = allowance;
        this.outbox = outbox;
    }

    /** Sends a link to the address if somebody has it; does the same work if nobody does. */
    @MayCall(Who.ANYONE)
    @Transactional
    public void askForLink(MailAddress address, Destination destination) {
        Optional<Recipient> recipient = repository.recipient(address);
        if (!mayAsk(address, recipient)) {
            return;
        }
        String token = links.issue(recipient.map(Recipient::personId).orElse(null), null, destination);
        recipient.ifPresent(person -> mail(address, person.personId(), token));
    }

    /** By the address as it is stored, so that no other spelling of it has an allowance of its own. */
    private boolean mayAsk(MailAddress address, Optional<Recipient> recipient) {
        return allowance.takeLink(recipient.map(Recipient::email).orElse(address.value()));
    }

    /** Sends a new link to where the old one went; nothing happens for a link that never was. */
    @MayCall(Who.ANYONE)
    @Transactional
    public void askAgain(String oldToken) {
        byte[] hash = SecretToken.hash(oldToken);
        repository
                .addressOf(hash)
                .flatMap(MailAddress::of)
                .ifPresent(address -> sendAgain(address, repository.find(hash).orElseThrow()));
    }

    private void sendAgain(MailAddress address, StoredLink old) {
        Optional<Recipient> recipient = repository.recipient(address);
        Long registrationId = recipient.isPresent() ? null : old.registrationId();
        if (registrationId == null ? !mayAsk(address, recipient) : !allowance.takeRegistration(address)) {
            return;
        }
        String token = links.issue(
                recipient.map(Recipient::personId).orElse(null), registrationId, Destination.of(old.wanted()));
        if (recipient.isPresent()) {
            mail(address, recipient.get().personId(), token);
        } else if (registrationId != null) {
            outbox.put(SignInLinkMail.of(null, address.value(), repository.languageOf(registrationId), token));
        }
    }

    /**
     * Reads her once more, to see whether the address is still hers: the stored link holds her row, so that it cannot be
     * changed from here on without the link being found and expired.
     */
    private void mail(MailAddress address, long personId, String token) {
        repository
                .recipient(address)
                .filter(person -> person.personId() == personId)
                .ifPresent(person -> outbox.put(SignInLinkMail.of(personId, person.email(), person.language(), token)));
    }

    /** Whether the button on the link's page would sign somebody in. Changes nothing. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return links.isGood(token);
    }
}
