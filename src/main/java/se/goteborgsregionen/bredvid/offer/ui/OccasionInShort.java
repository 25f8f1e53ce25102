package se.goteborgsregionen.bredvid.offer.ui;

import java.util.ArrayList;
import java.util.List;

import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** An occasion in a line: <i>tor 12 nov 2026 kl. 8.30–16.30 · 2 träffar · Mölndal · 14 platser</i>. */
final class OccasionInShort {

    private OccasionInShort() {}

    static String of(EditorInputs inputs, OccasionForm occasion, List<Organisation> towns) {
        List<String> parts = new ArrayList<>();
        MeetingForm first = occasion.meetings().getFirst();
        if (first.day() != null && first.starts() != null && first.ends() != null) {
            parts.add(HouseDates.in(inputs.locale()).meetingAndYear(first.day(), first.starts(), first.ends()));
        }
        if (occasion.meetings().size() > 1) {
            parts.add(inputs.say("meetings", occasion.meetings().size()));
        }
        parts.add(OfferCard.where(inputs, occasion, towns));
        Integer capacity = occasion.capacity();
        parts.add(
                occasion.unlimited() || capacity == null
                        ? inputs.say("unlimited")
                        : inputs.say("preview.places", capacity));
        return String.join(" · ", parts);
    }
}
