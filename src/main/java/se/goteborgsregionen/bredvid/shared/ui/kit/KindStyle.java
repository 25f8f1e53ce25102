package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.HasStyle;

/** The four kinds as the eye meets them: each has its colours and its icon, and both always go with the kind's word. */
public enum KindStyle {
    COURSE("k-kurs", "graduation-cap"),
    SUPERVISION("k-handl", "messages-square"),
    HOSPITATION("k-bredvid", "footprints"),
    NETWORK("k-natverk", "users");

    private final String cssClass;
    private final String iconName;

    KindStyle(String cssClass, String iconName) {
        this.cssClass = cssClass;
        this.iconName = iconName;
    }

    /** The class that sets the colours {@code --k}, {@code --k-on}, {@code --k-ink} and {@code --k-tint} for its content. */
    public String cssClass() {
        return cssClass;
    }

    public String iconName() {
        return iconName;
    }

    /** Gives a part of the page this kind's colours to draw with. */
    public void colour(HasStyle part) {
        part.addClassName(cssClass);
    }
}
