package se.goteborgsregionen.bredvid.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.invitation.SubscriptionRepository.Scope;
import se.goteborgsregionen.bredvid.invitation.SubscriptionRepository.Wanted;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Invites for those who give an occasion: its host or supervisor, the hosts of its unit and the organisers of its
 * organisation may follow one, or all that are theirs now and later. No participant is named, there is nothing to answer,
 * and with the role the subscription ends.
 */
@Service
public class SubscriptionService {

    private static final int TOKEN_BYTES = 16;

    private final SubscriptionRepository subscriptions;
    private final InvitationQueries queries;
    private final CalendarUpdates updates;
    private final SecureRandom random;
    private final Clock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            InvitationQueries queries,
            CalendarUpdates updates,
            SecureRandom random,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.updates = updates;
        this.random = random;
        this.clock = clock;
    }

    /** The caller's own occasions to come, the soonest first; none for most. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<OwnOccasion> own(Actor actor) {
        return subscriptions.own(actor.id(), now());
    }

    /** Whether the caller follows all that is hers. */
    @MayCall(Who.SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean followsAll(Actor actor) {
        return subscriptions.followsAll(actor.id());
    }

    /** Begins or ends following all that is the caller's. What she has chosen one by one stays, either way. */
    @MayCall(Who.SIGNED_IN)
    @Transactional
    public void followAll(Actor actor, boolean wanted) {
        long personId = actor.id();
        subscriptions.lockPerson(personId);
        if (wanted == subscriptions.followsAll(personId)) {
            return;
        }
        if (wanted) {
            subscriptions.followAll(personId, clock.instant());
            bringUpToDate(Scope.PEOPLE, List.of(personId));
        } else {
            subscriptions.followNoLonger(personId);
            end(subscriptions.automaticOf(personId), SubscriptionRepository.ENDED, News.UNFOLLOWED);
        }
    }

    /**
     * Begins or ends following one occasion.
     *
     * @throws AccessDeniedException for whoever neither receives, supervises nor organises it
     */
    @MayCall({Who.HOST, Who.ORGANISER})
    @Transactional
    public void follow(Actor actor, long occasionId, boolean wanted) {
        long personId = actor.id();
        subscriptions.lockPerson(personId);
        if (!subscriptions.isOwn(personId, occasionId)) {
            throw new AccessDeniedException("Only for those who give it");
        }
        List<Long> following = subscriptions.ofPerson(personId, occasionId);
        if (!wanted) {
            end(following, SubscriptionRepository.DECLINED, News.UNFOLLOWED);
        } else if (following.isEmpty()) {
            begin(List.of(new Wanted(personId, occasionId)), false);
        }
    }

    /** Roles of these people may be others than before. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void peopleChanged(Collection<Long> personIds) {
        bringUpToDate(Scope.PEOPLE, personIds);
    }

    /** Occasions of the offer may have come or gone, or another person receives. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void offerPublished(long offerId) {
        bringUpToDate(Scope.OFFER, List.of(offerId));
    }

    /** The occasion is not held. */
    @MayCall(Who.PORTAL)
    @Transactional(propagation = Propagation.MANDATORY)
    public void occasionCancelled(long occasionId) {
        end(subscriptions.ofOccasion(occasionId), SubscriptionRepository.ENDED, News.OCCASION_CANCELLED);
    }

    private void bringUpToDate(Scope scope, Collection<Long> ids) {
        end(subscriptions.lost(scope, ids), SubscriptionRepository.ENDED, News.UNFOLLOWED);
        begin(subscriptions.missing(scope, ids, now()), true);
    }

    private void begin(List<Wanted> wanted, boolean automatic) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Long> begun = wanted.stream()
                .map(each -> subscriptions.begin(each, automatic, newToken(), clock.instant()))
                .toList();
        updates.invite(queries.subscriptions(begun), News.FOLLOWED);
    }

    private void end(List<Long> ids, String state, News news) {
        if (ids.isEmpty()) {
            return;
        }
        subscriptions.end(ids, state, clock.instant());
        queries.subscriptions(ids).forEach(ended -> updates.takeBack(ended, news, ""));
    }

    /** 32 hexadecimal digits that nobody can guess. */
    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
    }
}
