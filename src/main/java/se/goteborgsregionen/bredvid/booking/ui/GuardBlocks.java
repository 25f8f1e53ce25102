package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import se.goteborgsregionen.bredvid.booking.Guard;

/** A unit's limit drawn and said: a block for each of its staff, a line where the limit is, and who would go. */
class GuardBlocks extends Div {

    private static final int MOST_DRAWN = 12;

    GuardBlocks(Guard guard) {
        addClassName("guard");
        if (guard.over()) {
            addClassName("over");
        }
        Integer most = guard.most();
        if (guard.staff() <= MOST_DRAWN && (most == null || most <= guard.staff())) {
            add(blocks(guard));
        }
        HtmlComponent said = new HtmlComponent("b");
        said.getElement()
                .setText(getTranslation(
                        guard.over() ? "answers.guard.over" : "answers.guard", guard.withHer(), guard.staff()));
        add(
                said,
                new Paragraph(getTranslation(
                        (most == null ? "answers.guard.no-limit" : "answers.guard.limit")
                                + (guard.away() == 0 ? ".nobody" : ""),
                        most,
                        guard.away())));
    }

    private static Div blocks(Guard guard) {
        Div blocks = new Div();
        blocks.addClassName("g");
        blocks.getElement().setAttribute("aria-hidden", "true");
        for (int place = 0; place < guard.staff(); place++) {
            if (Integer.valueOf(place).equals(guard.most())) {
                blocks.getElement().appendChild(new Element("u"));
            }
            Element block = new Element("i");
            if (place < guard.away()) {
                block.getClassList().add("a");
            } else if (place == guard.away()) {
                block.getClassList().add(guard.over() ? "x" : "q");
                block.setText("+");
            }
            blocks.getElement().appendChild(block);
        }
        return blocks;
    }
}
