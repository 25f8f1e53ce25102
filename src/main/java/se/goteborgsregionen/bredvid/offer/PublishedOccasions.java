package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.audit.AuditLog.Subject;

/** Brings the stored occasions of an offer that is published in line with its form, and tells those whom it concerns. */
@Component
class PublishedOccasions {

    private final OfferRepository offers;
    private final OccasionRepository occasions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PublishedOccasions(
            OfferRepository offers, OccasionRepository occasions, AuditLog audit, ApplicationEventPublisher events) {
        this.offers = offers;
        this.occasions = occasions;
        this.audit = audit;
        this.events = events;
    }

    /** The offer's occasions by id as they stand once their rows are locked. */
    Map<Long, Occasion> locked(long offerId) {
        occasions.lockPublished(offerId);
        return offers.occasions(offerId, OfferReader.ORGANISER).stream()
                .collect(Collectors.toMap(Occasion::id, Function.identity()));
    }

    /** Publishes the occasions of an offer that has not been published before; nobody is booked yet. */
    int first(long offerId, OfferForm form) {
        occasions.deleteDrafts(offerId);
        form.occasions().forEach(occasion -> occasions.insert(offerId, occasion, Status.PUBLISHED));
        return 0;
    }

    /** Changes, adds and takes back occasions, but leaves those that are over; gives how many people are told. */
    int change(Actor actor, long offerId, OfferForm form, Map<Long, Occasion> stored, LocalDateTime now) {
        int told = 0;
        for (OccasionForm after : form.occasions()) {
            Occasion before = after.id() == null ? null : stored.get(after.id());
            if (before == null) {
                occasions.insert(offerId, after, Status.PUBLISHED);
            } else if (isOpen(before, now)) {
                told += change(actor, form.organisationId(), before, after);
            }
        }
        for (Occasion before : stored.values()) {
            if (isOpen(before, now) && isGone(before, form)) {
                occasions.withdraw(before.id());
                record(actor, "occasion.withdrawn", before.id(), form.organisationId());
            }
        }
        return told;
    }

    private int change(Actor actor, long organisationId, Occasion before, OccasionForm after) {
        OccasionStanding standing = OccasionStanding.of(before);
        occasions.update(before.id(), after, standing);
        if (OfferEditing.addsPlaces(before, after)) {
            events.publishEvent(new PlacesAdded(before.id()));
        }
        if (!OfferEditing.formOf(before).tellsTheBooked(after)) {
            return 0;
        }
        record(actor, "occasion.changed", before.id(), organisationId);
        boolean toOtherDays = !OfferEditing.formOf(before).days().equals(after.days());
        events.publishEvent(new OccasionChanged(before.id(), actor, toOtherDays));
        return standing.told();
    }

    private static boolean isOpen(Occasion before, LocalDateTime now) {
        return before.status() == Status.PUBLISHED
                && OccasionStanding.of(before).mayChange(now);
    }

    private static boolean isGone(Occasion before, OfferForm form) {
        return form.occasions().stream().noneMatch(after -> after.id() != null && after.id() == before.id());
    }

    private void record(Actor actor, String action, long occasionId, long organisationId) {
        audit.record(actor.id(), action, Subject.OCCASION, occasionId, null, organisationId, "");
    }
}
