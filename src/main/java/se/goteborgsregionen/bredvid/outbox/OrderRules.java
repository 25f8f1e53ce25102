package se.goteborgsregionen.bredvid.outbox;

import java.util.List;

/**
 * Keeps mails of one calendar event in order: never an older one after a newer, and never the taking back of something
 * that did not arrive.
 */
final class OrderRules {

    private OrderRules() {}

    /** What to do with a mail that is due. */
    enum Turn {
        SEND,
        /** An older one is on its way this moment: look again soon. */
        WAIT,
        /** Nobody needs it any more. */
        DROP
    }

    /**
     * A mail of the same order key.
     *
     * @param orderNumber its place in the order
     * @param onItsWay whether some node is sending it at this moment
     * @param mayHaveArrived whether it was delivered, or an attempt ended without a clear answer
     */
    record Sibling(int orderNumber, boolean onItsWay, boolean mayHaveArrived) {}

    /**
     * @param takesBack whether the mail only takes back what an older one said
     * @param siblings the other mails of the same order key, in whatever state; where there are none, what is taken back
     *     was said before this outbox began, and is taken back all the same
     */
    static Turn turn(int orderNumber, boolean takesBack, List<Sibling> siblings) {
        if (siblings.stream().anyMatch(sibling -> sibling.orderNumber > orderNumber)) {
            return Turn.DROP;
        }
        if (siblings.stream().anyMatch(Sibling::onItsWay)) {
            return Turn.WAIT;
        }
        boolean nothingArrived = !siblings.isEmpty() && siblings.stream().noneMatch(Sibling::mayHaveArrived);
        return takesBack && nothingArrived ? Turn.DROP : Turn.SEND;
    }
}
