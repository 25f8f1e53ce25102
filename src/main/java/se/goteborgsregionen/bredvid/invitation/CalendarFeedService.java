package se.goteborgsregionen.bredvid.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed.Fetched;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed.Making;
import se.goteborgsregionen.bredvid.people.AccessWithdrawn;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * A person's own occasions as a calendar that her programs fetch again and again. Whoever has the address can read it, so
 * that it cannot be guessed, and of what is secret in it only the hash is kept: a copy of the database opens nobody's
 * calendar. An address is therefore shown once; for another phone or computer she makes another address, and takes away the
 * one that has come into wrong hands without the others noticing.
 */
@Service
public class CalendarFeedService {

    /** At most so many at once. */
    public static final int MOST = 5;

    /** What has been stays for so long, for whoever looks back to write down her hours. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final Duration WORTH_FETCHING = Duration.ofHours(1);

    private final CalendarFeedRepository feeds;
    private final InvitationRepository invitations;
    private final CalendarWriter calendars;
    private final PortalAddresses addresses;
    private final AuditLog audit;
    private final Texts texts;
    private final SecureRandom random;
    private final Clock clock;

    CalendarFeedService(
            CalendarFeedRepository feeds,
            InvitationRepository invitations,
            CalendarWriter calendars,
            PortalAddresses addresses,
            AuditLog audit,
            Texts texts,
            SecureRandom random,
            Clock clock) {
        this.feeds = feeds;
        this.invitations = invitations;
        this.calendars = calendars;
        this.addresses = addresses;
        this.audit = audit;
        this.texts = texts;
        this.random = random;
        this.clock = clock;
    }

    /** The caller's own addresses, the oldest first, without what is secret in them. */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public List<CalendarFeed> mine(Actor actor) {
        return feeds.of(actor.id());
    }

    /** Makes an address for one more of the caller's programs. */
    @MayCall(Who.SELF)
    @Transactional
    public Making make(Actor actor) {
        long personId = actor.id();
        feeds.lockPerson(personId);
        if (feeds.of(personId).size() >= MOST) {
            return new Making.TooMany();
        }
        String secret = FeedSecret.fresh(random);
        long id = feeds.insert(personId, FeedSecret.hash(secret), clock.instant());
        record(actor, "calendar.feed-made");
        return new Making.Made(
                new CalendarFeed(id, clock.instant(), null), addresses.at("kalender/" + secret + ".ics"));
    }

    /** Ends one of the caller's own addresses at once; false, and nothing done, for another's and for one that has ended. */
    @MayCall(Who.SELF)
    @Transactional
    public boolean revoke(Actor actor, long feedId) {
        boolean ended = feeds.delete(feedId, actor.id());
        if (ended) {
            record(actor, "calendar.feed-revoked");
        }
        return ended;
    }

    /**
     * What the program that has the secret gets: each standing event of confirmed bookings, and of occasions that the person
     * follows, as it was last mailed. Open to all, since who holds the secret is let in. Empty for an unknown one.
     */
    @MayCall(Who.ANYONE)
    @Transactional
    public Optional<Fetched> fetch(String secret) {
        return feeds.find(FeedSecret.hash(secret)).map(this::fetched);
    }

    private Fetched fetched(CalendarFeedRepository.Owner owner) {
        feeds.noteFetch(owner.feedId(), clock.instant());
        LocalDateTime since = LocalDateTime.ofInstant(clock.instant().minus(KEPT), Time.STOCKHOLM);
        List<FeedEvent> events = invitations.standingOfPerson(owner.personId()).stream()
                .filter(invitation -> invitation.event().ends().isAfter(since))
                .map(this::event)
                .toList();
        String name = texts.getTranslation("calendar.feed.name", Texts.localeOf(owner.language()));
        return new Fetched(owner.feedId(), calendars.feed(name, WORTH_FETCHING, events));
    }

    private FeedEvent event(Invitation invitation) {
        EventFacts event = invitation.event();
        return new FeedEvent(
                event.uid(),
                invitation.sequence(),
                invitation.revisedAt(),
                event.starts(),
                event.ends(),
                event.zone(),
                EventText.of(event, texts),
                event.bookingUrl(),
                event.occasion().digitalLink(),
                true);
    }

    /** Whoever has got another address, or has left, leaves nothing open behind her. */
    @EventListener
    @MayCall(Who.PORTAL)
    @Transactional
    public void withdrawn(AccessWithdrawn event) {
        feeds.deleteOf(event.personIds());
    }

    private void record(Actor actor, String action) {
        audit.record(actor.id(), action, AuditLog.Subject.ACCOUNT, actor.id(), actor.id(), actor.organisationId(), "");
    }
}
