package se.goteborgsregionen.bredvid.offer;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.audit.AuditLog.Subject;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Cancelling what has been published, with a message to everybody that is booked or waits. */
@Service
public class CallingOffService {

    private final OfferRepository offers;
    private final PublishingRepository publishing;
    private final OccasionRepository occasions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final RetriedTransaction transaction;
    private final Clock clock;

    CallingOffService(
            OfferRepository offers,
            PublishingRepository publishing,
            OccasionRepository occasions,
            AuditLog audit,
            ApplicationEventPublisher events,
            RetriedTransaction transaction,
            Clock clock) {
        this.offers = offers;
        this.publishing = publishing;
        this.occasions = occasions;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Cancels one occasion that has not ended. The booked are told in the same transaction. */
    @MayCall({ORGANISER, GR})
    public CallOffOutcome callOffOccasion(Actor actor, long occasionId, String message) {
        actor.id();
        return transaction
                .run(() -> occasionCalledOff(actor, occasionId, message))
                .orElseGet(CallOffOutcome.Busy::new);
    }

    private CallOffOutcome occasionCalledOff(Actor actor, long occasionId, String message) {
        long offerId = offers.offerIdOf(occasionId).orElse(-1L);
        if (!mayCallOff(actor, offerId)) {
            return new CallOffOutcome.NothingToCallOff();
        }
        String words = OfferForm.tidyText(message);
        if (words.isEmpty() || words.length() > OfferRules.MESSAGE) {
            return refused(words);
        }
        publishing.lock(offerId);
        occasions.lock(occasionId);
        List<Occasion> open = stillAhead(offerId).stream()
                .filter(occasion -> occasion.id() == occasionId)
                .toList();
        if (open.isEmpty()) {
            return standings(offerId).stream()
                            .anyMatch(standing -> standing.id() == occasionId && standing.isOver(now()))
                    ? new CallOffOutcome.Over()
                    : new CallOffOutcome.NothingToCallOff();
        }
        return callOff(actor, offerId, open, words);
    }

    /**
     * Cancels the offer and all its occasions that have not ended; once all of it is over there is nothing to cancel. The
     * booked are told in the same transaction.
     */
    @MayCall({ORGANISER, GR})
    public CallOffOutcome callOffOffer(Actor actor, long offerId, String message) {
        actor.id();
        return transaction.run(() -> offerCalledOff(actor, offerId, message)).orElseGet(CallOffOutcome.Busy::new);
    }

    private CallOffOutcome offerCalledOff(Actor actor, long offerId, String message) {
        if (!mayCallOff(actor, offerId)) {
            return new CallOffOutcome.NothingToCallOff();
        }
        String words = OfferForm.tidyText(message);
        if (words.isEmpty() || words.length() > OfferRules.MESSAGE) {
            return refused(words);
        }
        if (OccasionStanding.allOver(standings(offerId), now())) {
            return new CallOffOutcome.Over();
        }
        publishing.lock(offerId);
        if (publishing.row(offerId).orElseThrow().status() != Status.PUBLISHED) {
            return new CallOffOutcome.NothingToCallOff();
        }
        occasions.lockPublished(offerId);
        CallOffOutcome outcome = callOff(actor, offerId, stillAhead(offerId), words);
        publishing.cancelled(offerId, clock.instant());
        occasions.touch(offerId);
        audit.record(
                actor.id(),
                "offer.cancelled",
                Subject.OFFER,
                offerId,
                null,
                publishing.row(offerId).orElseThrow().organisationId(),
                words);
        return outcome;
    }

    private boolean mayCallOff(Actor actor, long offerId) {
        PublishingRepository.Row row = publishing.row(offerId).orElse(null);
        if (row == null) {
            return false;
        }
        actor.requireOrganiserOf(row.organisationId());
        return row.status() == Status.PUBLISHED;
    }

    private static CallOffOutcome refused(String words) {
        return words.isEmpty()
                ? new CallOffOutcome.MessageMissing()
                : new CallOffOutcome.MessageTooLong(OfferRules.MESSAGE);
    }

    private List<Occasion> stillAhead(long offerId) {
        return offers.occasions(offerId, OfferReader.ORGANISER).stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED)
                .filter(occasion -> OccasionStanding.of(occasion).mayChange(now()))
                .toList();
    }

    private List<OccasionStanding> standings(long offerId) {
        return offers.occasions(offerId, OfferReader.ORGANISER).stream()
                .map(OccasionStanding::of)
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Time.STOCKHOLM));
    }

    private CallOffOutcome callOff(Actor actor, long offerId, List<Occasion> open, String words) {
        long organisationId = publishing.row(offerId).orElseThrow().organisationId();
        int told = 0;
        for (Occasion occasion : open) {
            occasions.cancel(occasion.id(), words);
            audit.record(
                    actor.id(), "occasion.cancelled", Subject.OCCASION, occasion.id(), null, organisationId, words);
            events.publishEvent(new OccasionCancelled(occasion.id(), words, actor.id()));
            told += occasion.taken() + occasion.waiting();
        }
        occasions.touch(offerId);
        return new CallOffOutcome.CalledOff(told);
    }
}
