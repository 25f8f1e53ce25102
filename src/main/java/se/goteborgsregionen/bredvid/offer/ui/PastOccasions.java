package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;

/** The occasions that have been, folded: to look at, the latest first, but not to change. */
final class PastOccasions extends Div {

    PastOccasions(EditorInputs inputs, List<OccasionStanding> ended) {
        addClassName("past-occasions");
        setVisible(!ended.isEmpty());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("standings");
        ended.reversed().forEach(standing -> rows.add(new StandingRow(inputs, standing)));
        add(new NativeDetails(inputs.say("past", ended.size()), rows));
    }
}
