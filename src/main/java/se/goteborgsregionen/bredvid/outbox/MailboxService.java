package se.goteborgsregionen.bredvid.outbox;

import java.util.List;
import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;

/**
 * The mailbox of the demo world, where everybody reads everybody's mail: its people are invented, and the sign-in links
 * arrive here. Shut wherever mail is sent for real.
 */
@Service
public class MailboxService {

    private final MailboxQueries mails;
    private final boolean open;

    MailboxService(MailboxQueries mails, MailTransport transport, Environment environment) {
        this.mails = mails;
        this.open = transport.keepsDelivered() && environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    /** Whether there is a mailbox at all. */
    @MayCall(Who.ANYONE)
    public boolean open() {
        return open;
    }

    /**
     * The newest mails first.
     *
     * @param own only those to the caller herself; for a visitor all
     * @param addressPart only to addresses with this in them; blank for all
     * @throws AccessDeniedException where the mailbox is shut
     */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public List<StoredMail> newest(Actor actor, boolean own, String addressPart, int offset, int limit) {
        requireOpen();
        return mails.newest(own ? actor.personId() : null, addressPart, offset, limit);
    }

    /**
     * How many {@link #newest} would give in all.
     *
     * @throws AccessDeniedException where the mailbox is shut
     */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public int count(Actor actor, boolean own, String addressPart) {
        requireOpen();
        return mails.count(own ? actor.personId() : null, addressPart);
    }

    /**
     * The mail as it went out; empty for an unknown one, and for one that has not been made yet.
     *
     * @throws AccessDeniedException where the mailbox is shut
     */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Optional<OpenedMail> mail(long id) {
        requireOpen();
        return mails.opened(id);
    }

    /**
     * Where the mail stands; empty for an unknown one.
     *
     * @throws AccessDeniedException where the mailbox is shut
     */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Optional<MailStatus> status(long id) {
        requireOpen();
        return mails.status(id);
    }

    private void requireOpen() {
        if (!open) {
            throw new AccessDeniedException("There is no mailbox here: mail is sent for real");
        }
    }
}
