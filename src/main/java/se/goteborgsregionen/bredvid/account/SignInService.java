package se.goteborgsregionen.bredvid.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.account.SignInLinkRepository.Recipient;
import se.goteborgsregionen.bredvid.outbox.NewMail;
import se.goteborgsregionen.bredvid.outbox.Outbox;

/** Mails one-time links. Says nothing to the caller about whether an address is known. */
@Service
public class SignInService {

    /** How many links an address may ask for within an hour; beyond that nothing is sent, and nothing said. */
    public static final int LINKS_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final SignInLinkRepository repository;
    private final SignInLinks links;
    private final Outbox outbox;
    private final Clock clock;

    SignInService(SignInLinkRepository repository, SignInLinks links, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends a link to the address if somebody has it; does the same work if nobody does. */
    @MayCall(Who.ANYONE)
    @Transactional
    public void askForLink(MailAddress address, Destination destination) {
        if (!mayAsk(address)) {
            return;
        }
        Optional<Recipient> recipient = repository.recipient(address);
        String token = links.issue(recipient.map(Recipient::personId).orElse(null), null, destination);
        recipient.ifPresent(person -> outbox.put(mail(person, token)));
    }

    /** Sends a new link to where the old one went; nothing happens for a link that never was. */
    @MayCall(Who.ANYONE)
    @Transactional
    public void askAgain(String oldToken) {
        byte[] hash = SecretToken.hash(oldToken);
        repository.addressOf(hash).flatMap(MailAddress::of).filter(this::mayAsk).ifPresent(address -> {
            var old = repository.find(hash).orElseThrow();
            Optional<Recipient> recipient = repository.recipient(address);
            Long registrationId = recipient.isPresent() ? null : old.registrationId();
            String token = links.issue(
                    recipient.map(Recipient::personId).orElse(null), registrationId, Destination.of(old.wanted()));
            if (recipient.isPresent()) {
                outbox.put(mail(recipient.get(), token));
            } else if (registrationId != null) {
                outbox.put(SignInLinkMail.of(null, address.value(), repository.languageOf(registrationId), token));
            }
        });
    }

    /** Whether the button on the link's page would sign somebody in. Changes nothing. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return links.isGood(token);
    }

    boolean mayAsk(MailAddress address) {
        return repository.takeFromAllowance(SecretToken.hash(address.value()), clock.instant(), LINKS_AN_HOUR, HOUR);
    }

    private static NewMail mail(Recipient person, String token) {
        return SignInLinkMail.of(person.personId(), person.email(), person.language(), token);
    }
}
