package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Anchor;

/** Takes the keyboard past what comes before a part of the page; seen only while the focus is on it. */
public final class SkipLink extends Anchor {

    /** @param targetId of an element that can take the focus */
    public SkipLink(String words, String targetId) {
        super("#" + targetId, words);
        addClassName("skip");
        setRouterIgnore(true);
        // The page has a base address, so that the bare fragment would lead to the first page.
        getElement().executeJs("""
                this.addEventListener('click', e => {
                  e.preventDefault();
                  const target = document.getElementById($0);
                  target.focus({preventScroll: true});
                  target.scrollIntoView();
                })
                """, targetId);
    }
}
