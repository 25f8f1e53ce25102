package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** The reader's place in the queue, in words and drawn. */
class QueueDrawing extends Div {

    private static final int LONGEST = 7;

    QueueDrawing(int position) {
        OrderedList queue = new OrderedList();
        queue.addClassName("queue");
        queue.getElement().setAttribute("aria-hidden", "true");
        for (int place = Math.max(1, position - LONGEST + 1); place <= position; place++) {
            ListItem item = new ListItem(String.valueOf(place));
            if (place == position) {
                item.setText(getTranslation("offerpage.queue.you", position));
                item.addClassName("you");
            }
            queue.add(item);
        }
        Paragraph text = new Paragraph(getTranslation("offerpage.queue.text"));
        text.addClassName("muted");
        add(new H2(getTranslation("offerpage.queue.yours", position)), queue, text);
    }
}
