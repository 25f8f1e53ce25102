package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** Rules that few change, folded under their name and a line that says what is set. */
final class FoldedSection extends NativeDetails {

    private final Span inShort = new Span();

    FoldedSection(String title, Component... parts) {
        addClassName("folded-rules");
        Span name = new Span(title);
        name.addClassName("name");
        inShort.addClassNames("muted", "small");
        setSummary(new Div(name, inShort));
        Div content = new Div(parts);
        content.addClassName("stack");
        setContent(content);
    }

    void say(String whatIsSet) {
        inShort.setText(whatIsSet);
    }
}
