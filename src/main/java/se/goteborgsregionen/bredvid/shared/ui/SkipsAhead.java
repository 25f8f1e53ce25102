package se.goteborgsregionen.bredvid.shared.ui;

import se.goteborgsregionen.bredvid.shared.ui.kit.SkipLink;

/** A view with many stops of the keyboard before what one comes for: the house offers a way past them at its very top. */
public interface SkipsAhead {

    SkipLink skipAhead();
}
