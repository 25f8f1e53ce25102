package se.goteborgsregionen.bredvid.offer.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** A box to tick with a word and the number of hits it would give. */
@Tag("label")
final class CatalogueOption extends Component implements HasStyle {

    private final String value;
    private final Element box = new Element("input").setAttribute("type", "checkbox");
    private final Element number = new Element("span");

    CatalogueOption(String value, String word, Consumer<Boolean> choose) {
        this.value = value;
        Element words = new Element("span").setText(word);
        words.setAttribute("class", "n");
        number.setAttribute("class", "c");
        box.setAttribute("value", value);
        box.addEventListener("change", event -> {
                    boolean checked =
                            event.getEventData().get("event.target.checked").asBoolean();
                    choose.accept(checked);
                })
                .addEventData("event.target.checked");
        getElement().appendChild(box, words, number);
    }

    String value() {
        return value;
    }

    void show(int count, boolean chosen) {
        number.setText(String.valueOf(count));
        box.setProperty("checked", chosen);
    }
}
