package se.goteborgsregionen.bredvid.shared.ui;

import java.util.OptionalInt;

/** Tells the main menu about one of its entries: whether the reader has any use for it, and how much waits there. */
public interface MenuSign {

    /** The entry's address, without a slash before it. */
    String path();

    /** How many things wait for the reader there; empty where she has no use for the entry, and then it is not shown. */
    OptionalInt waiting();
}
