package se.goteborgsregionen.bredvid.reply;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The open mailbox (IMAP). What lies in it has not been taken yet; what has been stored is taken away. */
final class InboundMailbox implements AutoCloseable {

    /** Of a mail that is too large only so much: its head, for whoever decides about it. */
    private static final int BEGINNING = 200_000;

    private static final int TIMEOUT = (int) Duration.ofSeconds(20).toMillis();
    private static final int AT_A_TIME = 50;

    private final InboundSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;

    /** So that a mail that the server does not let go is not taken again and again. */
    private final Set<Long> taken = new HashSet<>();

    /** How many lay there when it was last looked into. */
    private int seen;

    private InboundMailbox(InboundSettings settings, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static InboundMailbox open(InboundSettings settings) throws MessagingException {
        String protocol = settings.security() == InboundSettings.Security.IMPLICIT_TLS ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", String.valueOf(TIMEOUT));
        properties.put(prefix + "timeout", String.valueOf(TIMEOUT));
        properties.put(prefix + "writetimeout", String.valueOf(TIMEOUT));
        properties.put(prefix + "fetchsize", "262144");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == InboundSettings.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new InboundMailbox(settings, store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Where a mail goes that was read. */
    interface Shelf {

        /** Stores it; false when it could not, so that it stays where it is. */
        boolean store(byte[] raw, int size);
    }

    /** Takes what lies in it, the oldest first; gives how many. */
    int drain(Shelf shelf) throws MessagingException {
        int count = 0;
        Message[] messages = folder.getMessages();
        seen = messages.length;
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
        for (Message message : messages) {
            if (count < AT_A_TIME && taken.add(folder.getUID(message))) {
                if (!take((IMAPMessage) message, shelf)) {
                    taken.remove(folder.getUID(message));
                }
                count++;
            }
        }
        if (count > 0) {
            seen -= folder.expunge().length;
        }
        return count;
    }

    private boolean take(IMAPMessage message, Shelf shelf) throws MessagingException {
        int size = Math.max(0, message.getSize());
        boolean tooLarge = size > MailReading.MOST_BYTES;
        byte[] raw;
        try (InputStream in = message.getMimeStream()) {
            raw = in.readNBytes(tooLarge ? BEGINNING : MailReading.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read from the server", e);
        }
        // What the server says of the size is now and then a little off.
        boolean whole = !tooLarge && raw.length <= MailReading.MOST_BYTES;
        if (!shelf.store(raw, whole ? raw.length : Math.max(size, raw.length + 1))) {
            return false;
        }
        if (!settings.doneFolder().isBlank()) {
            folder.copyMessages(new Message[] {message}, store.getFolder(settings.doneFolder()));
        }
        message.setFlag(Flags.Flag.DELETED, true);
        return true;
    }

    /** Waits for a pause, and asks the server until something has come. */
    void await() throws MessagingException, InterruptedException {
        while (folder.getMessageCount() == seen) {
            Thread.sleep(settings.pause());
        }
    }

    @Override
    public void close() {
        for (AutoCloseable part : List.<AutoCloseable>of(() -> folder.close(false), store)) {
            try {
                part.close();
            } catch (Exception e) {
                // The connection has gone already.
            }
        }
    }
}
