package se.goteborgsregionen.bredvid.shared.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * All that dresses the portal as one stylesheet, so that a first visit asks once: the house, Vaadin's elements, then each
 * feature, which may so go beyond both. Its address changes with every letter in it.
 */
@Component
public class HouseStyles {

    static final List<String> PARTS = List.of(
            "styles.css",
            "vaadin.css",
            "account.css",
            "answers.css",
            "booking.css",
            "catalogue.css",
            "outbox.css",
            "people.css",
            "publishing.css");

    private final String css;
    private final String version;

    HouseStyles() {
        this.css = PARTS.stream().map(HouseStyles::read).collect(Collectors.joining("\n"));
        this.version = HexFormat.of()
                .formatHex(DigestUtils.md5Digest(css.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 12);
    }

    private static String read(String part) {
        try {
            return new ClassPathResource(HouseFiles.PATH + part).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The stylesheet " + part + " cannot be read", e);
        }
    }

    /** Where the page finds it, from the portal's first address on. */
    public String address() {
        return "house/bredvid-" + version + ".css";
    }

    String version() {
        return version;
    }

    String css() {
        return css;
    }
}
