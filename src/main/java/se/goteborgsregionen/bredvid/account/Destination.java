package se.goteborgsregionen.bredvid.account;

import java.io.Serializable;
import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where in the portal somebody was going before she had to sign in.
 *
 * @param path begins with one slash and stays within the portal; with its query, if it had one
 */
public record Destination(String path) implements Serializable {

    /** The first page. */
    public static final Destination START = new Destination("/");

    private static final int LONGEST = 500;

    /** The destination for what a link or a form carries; the first page for anything that would leave the portal. */
    public static Destination of(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty() || wanted.length() > LONGEST) {
            return START;
        }
        String path = wanted.startsWith("/") ? wanted : "/" + wanted;
        return staysHere(path) && !path.startsWith("/logga-in") && !path.startsWith("/registrera")
                ? new Destination(path)
                : START;
    }

    /** The path and query of a full address, as a browser asked for it. */
    static Destination ofAddress(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return of(
                    query == null || query.equals("continue")
                            ? path
                            : path + "?" + query.replaceFirst("&?continue$", ""));
        } catch (IllegalArgumentException notAnAddress) {
            return START;
        }
    }

    private static boolean staysHere(String path) {
        return !path.startsWith("//")
                && path.chars().noneMatch(letter -> letter == '\\' || letter <= ' ' || letter == 0x7f);
    }

    boolean isStart() {
        return equals(START);
    }
}
