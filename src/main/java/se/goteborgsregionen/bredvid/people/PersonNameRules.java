package se.goteborgsregionen.bredvid.people;

import java.util.Optional;

/** What a given or a family name must be like, whoever writes it: an editor, a file, or the person herself. */
public final class PersonNameRules {

    /** In letters. */
    public static final int LONGEST = 60;

    private PersonNameRules() {}

    /**
     * Which of the two reasons speaks against the name, if one does.
     *
     * @param name tidied
     */
    public static <F> Optional<F> fault(String name, F missing, F tooLong) {
        if (name.isEmpty()) {
            return Optional.of(missing);
        }
        return name.length() > LONGEST ? Optional.of(tooLong) : Optional.empty();
    }
}
