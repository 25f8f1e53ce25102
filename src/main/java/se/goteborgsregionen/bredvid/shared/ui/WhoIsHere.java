package se.goteborgsregionen.bredvid.shared.ui;

import java.util.Locale;
import java.util.Optional;

/** Tells the frame around the views who is at the other end; the account feature knows. */
public interface WhoIsHere {

    /**
     * Somebody signed in, as the frame shows her.
     *
     * @param name the display name
     * @param workplace empty without one
     */
    record Somebody(String name, String workplace) {}

    /** Empty for a visitor. */
    Optional<Somebody> now();

    /** The language of the person signed in; else the one chosen in this browser. */
    Locale language();

    /** Keeps the language in the browser and, for somebody signed in, for her mails and other devices too. */
    void choose(Locale language);
}
