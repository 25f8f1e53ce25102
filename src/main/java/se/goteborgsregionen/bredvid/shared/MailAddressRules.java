package se.goteborgsregionen.bredvid.shared;

import java.util.regex.Pattern;

/**
 * Which mail addresses the portal takes: those in small ASCII letters, though mail itself allows more. An address is who one
 * is here, and é can be mistaken for e by a reader as by a database.
 */
public final class MailAddressRules {

    private static final int LONGEST = 190;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(\\." + LABEL + ")+");

    private MailAddressRules() {}

    /** Whether this can be an address, as it stands: blanks around it and capitals are for the caller to take away. */
    public static boolean allow(String address) {
        return address.length() <= LONGEST && SHAPE.matcher(address).matches();
    }
}
