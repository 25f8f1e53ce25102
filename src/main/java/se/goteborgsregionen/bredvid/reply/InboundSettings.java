package se.goteborgsregionen.bredvid.reply;

import java.time.Duration;

/**
 * The mailbox that answers and bounces come to.
 *
 * @param host empty: no mailbox is read
 * @param security IMPLICIT_TLS, STARTTLS or NONE; the last only on the machine itself
 * @param folder what lies in it has not been taken yet
 * @param doneFolder where mail goes once it has been stored; empty: it is deleted there
 * @param authservId the name that our own mail server signs its Authentication-Results with; empty: nobody is trusted
 * @param mailDomain of {@code rsvp+TOKEN@} and {@code bounce+TOKEN@}
 * @param pause between two looks
 */
public record InboundSettings(
        String host,
        int port,
        String user,
        String password,
        Security security,
        String folder,
        String doneFolder,
        String authservId,
        String mailDomain,
        Duration pause) {

    public enum Security {
        IMPLICIT_TLS,
        STARTTLS,
        NONE
    }

    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
