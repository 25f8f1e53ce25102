package se.goteborgsregionen.bredvid.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of the house that says what went wrong and leads on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("one");
    }

    void show(String heading, String text, Component... waysOn) {
        this.title = heading;
        removeAll();
        Paragraph lede = new Paragraph(text);
        lede.addClassName("lede");
        Div ways = new Div(waysOn);
        ways.addClassName("row");
        add(new H1(heading), lede, ways);
    }

    Anchor wayOn(String path, String words) {
        Anchor way = new Anchor(path, words);
        way.addClassName("btn");
        return way;
    }

    Anchor mainWayOn(String path, String words) {
        Anchor way = wayOn(path, words);
        way.addClassName("p");
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }
}
