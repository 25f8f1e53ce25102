package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** On phones: the main button within reach of the thumb, with the day and the places beside it. */
class BookingBar extends Div {

    BookingBar(Occasion occasion, int left, Component mainButton, HouseDates dates) {
        addClassName("paybar");
        HtmlComponent when = new HtmlComponent("b");
        when.getElement().setText(MeetingWords.shortly(occasion.meetings().getFirst(), dates));
        Span places = new Span(OtherOccasions.places(occasion, left, this));
        places.addClassName("muted");
        add(new Div(when, new Div(places)), mainButton);
    }
}
