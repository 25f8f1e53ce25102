package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the organiser has set for bookings of an occasion and its offer.
 *
 * @param cancelDays see {@link CancelTerms}
 * @param releaseNeeded whether the person's manager has to let her go
 * @param hostAcceptance whether the receiving unit has to say yes
 * @param releaseDays working days that the manager has to answer
 * @param acceptanceDays working days that the host has to answer
 * @param noShowLimit from so many absences in a year the organiser has to agree; null: never
 * @param allottedFirst whether people of an organisation with allotted places go first in the queue
 * @param firstTimersFirst whether people who have not been to the offer go first in the queue
 * @param holdHours for how long a place is offered to somebody in the queue
 * @param queueCloses null: at the start
 */
record BookingTerms(
        int cancelDays,
        boolean releaseNeeded,
        boolean hostAcceptance,
        int releaseDays,
        int acceptanceDays,
        @Nullable Integer noShowLimit,
        boolean allottedFirst,
        boolean firstTimersFirst,
        int holdHours,
        @Nullable Instant queueCloses) {}
