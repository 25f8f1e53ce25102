package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;

/**
 * A button that shuts in the browser the moment it is pressed and says what it is doing ("Bokar …") until the server has
 * answered: pressing twice books once.
 */
public final class BusyButton extends Button {

    private static final String BUSY = "busy";

    public BusyButton(String words, String busyWords, ComponentEventListener<ClickEvent<Button>> action) {
        super(words);
        setDisableOnClick(true);
        getElement().setAttribute("data-busy", busyWords);
        addClickListener(click -> {
            try {
                action.onComponentEvent(click);
            } finally {
                setEnabled(true);
                getElement().executeJs("this.classList.remove($0)", BUSY);
            }
        });
    }

    /** The green one: the view's main action. */
    public BusyButton primary() {
        addClassName("p");
        return this;
    }

    /** The red one: takes something away. */
    public BusyButton destructive() {
        addThemeNames("primary", "error");
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().executeJs("this.addEventListener('click', () => this.classList.add($0))", BUSY);
    }
}
