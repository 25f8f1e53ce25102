package se.goteborgsregionen.bredvid.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps finished mails under {@code target/screenshots/mail}, to be looked at in a browser. */
public final class MailGallery {

    private static final Path FOLDER = Path.of("target", "screenshots", "mail");

    private MailGallery() {}

    /** Both parts, the text with its subject first. */
    public static void keep(String name, MailParts parts) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".html"), parts.html());
            Files.writeString(FOLDER.resolve(name + ".txt"), parts.subject() + "\n\n" + parts.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
