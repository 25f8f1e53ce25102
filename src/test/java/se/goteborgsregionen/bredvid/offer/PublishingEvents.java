package se.goteborgsregionen.bredvid.offer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears what is published while offers are changed, and whether a transaction was open then. */
public class PublishingEvents {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void changed(OccasionChanged event) {
        hear(event);
    }

    @EventListener
    void cancelled(OccasionCancelled event) {
        hear(event);
    }

    @EventListener
    void grew(PlacesAdded event) {
        hear(event);
    }

    private void hear(Object event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Published outside a transaction: " + event);
        }
        heard.add(event);
    }

    /** All that was heard about the occasion. */
    List<Object> about(long occasionId) {
        return heard.stream()
                .filter(event -> switch (event) {
                    case OccasionChanged changed -> changed.occasionId() == occasionId;
                    case OccasionCancelled cancelled -> cancelled.occasionId() == occasionId;
                    case PlacesAdded grew -> grew.occasionId() == occasionId;
                    default -> false;
                })
                .toList();
    }
}
