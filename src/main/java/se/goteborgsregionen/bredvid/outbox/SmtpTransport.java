package se.goteborgsregionen.bredvid.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import java.util.Set;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.outbox.MailSettings.Encryption;

/** Hands mail to the mail server named by {@code spring.mail.*}. */
@Component
@ConditionalOnProperty(name = "bredvid.mail.transport", havingValue = "smtp")
class SmtpTransport implements MailTransport {

    private static final int FIRST_PERMANENT = 500;

    /** Answers that ask the portal to sign in, or to do so otherwise: they wait for whoever runs it. */
    private static final Set<Integer> ABOUT_THE_SIGN_IN = Set.of(530, 534, 535, 538);

    private final JavaMailSenderImpl smtp;
    private final TimedSockets sockets;

    SmtpTransport(JavaMailSenderImpl smtp, MailSettings settings) {
        this.smtp = smtp;
        this.sockets = new TimedSockets(settings.deadline());
        Properties properties = smtp.getJavaMailProperties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.starttls.enable", String.valueOf(startsTls(settings.encryption())));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.encryption() == Encryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
    }

    private static boolean startsTls(Encryption encryption) {
        return encryption == Encryption.STARTTLS || encryption == Encryption.STARTTLS_IF_OFFERED;
    }

    @Override
    public Delivery deliver(String envelopeSender, byte[] raw) {
        AsStored message;
        try {
            message = new AsStored(smtp.createMimeMessage().getSession(), envelopeSender, raw);
        } catch (MessagingException e) {
            return new Delivery.Refused("The stored message cannot be read: " + e.getMessage());
        }
        try (TimedSockets.Attempt _ = sockets.begin()) {
            smtp.send(message);
            return new Delivery.Accepted();
        } catch (MailAuthenticationException e) {
            return new Delivery.Unavailable("The mail server does not accept the portal's sign-in");
        } catch (MailSendException e) {
            return answerTo(e, message.handedOver);
        } catch (MailException e) {
            return new Delivery.Later(
                    MailMessage.oneLine(String.valueOf(e.getMessage())), message.handedOver, message.handedOver);
        }
    }

    @Override
    public boolean keepsDelivered() {
        return false;
    }

    private static Delivery answerTo(MailSendException failure, boolean handedOver) {
        Exception[] faults = failure.getMessageExceptions();
        if (faults == null || faults.length == 0) {
            // The message was taken; only the goodbye failed.
            return new Delivery.Accepted();
        }
        Exception fault = faults[0];
        Reply reply = replyIn(fault);
        if (reply == null) {
            String reason = MailMessage.oneLine("No answer from the mail server: " + fault.getMessage());
            // Spring names a cause only where it could not connect: then no mail would have gone out.
            return fault.equals(failure.getCause())
                    ? new Delivery.Unavailable(reason)
                    : new Delivery.Later(reason, handedOver, true);
        }
        String reason = reply.code + " " + reply.text;
        if (ABOUT_THE_SIGN_IN.contains(reply.code)) {
            return new Delivery.Unavailable(reason);
        }
        return reply.code >= FIRST_PERMANENT ? new Delivery.Refused(reason) : new Delivery.Later(reason, false);
    }

    /** The server's answer, from wherever in the chain the library put it; the most exact one is the last. */
    private static @Nullable Reply replyIn(Throwable failure) {
        Reply found = null;
        for (Throwable next = failure; next != null; next = next(next)) {
            int code = switch (next) {
                case SMTPAddressFailedException e -> e.getReturnCode();
                case SMTPSenderFailedException e -> e.getReturnCode();
                case SMTPSendFailedException e -> e.getReturnCode();
                default -> 0;
            };
            if (code >= 400) {
                found = new Reply(code, String.valueOf(next.getMessage()).strip());
            }
        }
        return found;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }

    private record Reply(int code, String text) {}

    /** A message that goes out byte for byte as it was stored, whatever the library would like to update in it. */
    private static final class AsStored extends SMTPMessage {

        private final byte[] raw;

        /** Whether all of it went out; what follows is the final dot and the server's answer to it. */
        private boolean handedOver;

        AsStored(Session session, String envelopeSender, byte[] raw) throws MessagingException {
            super(session, new ByteArrayInputStream(raw));
            this.raw = raw;
            setEnvelopeFrom(envelopeSender);
        }

        @Override
        public void saveChanges() {
            // The stored bytes are final.
        }

        @Override
        public void setHeader(String name, String value) {
            // As above: Spring would set Date and Message-ID.
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders) throws IOException {
            out.write(raw);
            handedOver = true;
        }
    }
}
