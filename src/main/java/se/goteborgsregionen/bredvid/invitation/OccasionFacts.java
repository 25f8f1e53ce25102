package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDate;
import java.util.List;

import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * What a participant must know of an occasion, the same for all its meetings.
 *
 * @param organiser the organisation that offers it
 * @param place where one goes: unit, street, town; empty when it is digital only
 * @param digitalLink where one joins; empty when it is on site only
 * @param contact who answers questions: name, telephone, address, each where there is one
 * @param bring what to bring, one item each
 * @param lastCancelDay the last day, to its end, on which the booked person can cancel by herself
 */
record OccasionFacts(
        OfferKind kind,
        String title,
        String organiser,
        String place,
        String digitalLink,
        List<String> contact,
        List<String> bring,
        LocalDate lastCancelDay) {

    OccasionFacts {
        contact = List.copyOf(contact);
        bring = List.copyOf(bring);
    }

    /** Without names of people, which only those signed in see, and without the link, which only the booked get. */
    OccasionFacts forEverybody() {
        return new OccasionFacts(kind, title, organiser, place, "", List.of(), bring, lastCancelDay);
    }
}
