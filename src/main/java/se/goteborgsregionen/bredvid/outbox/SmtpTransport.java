package se.goteborgsregionen.bredvid.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands mail to the mail server named by {@code spring.mail.*}. */
@Component
@ConditionalOnProperty(name = "bredvid.mail.transport", havingValue = "smtp")
class SmtpTransport implements MailTransport {

    private static final int FIRST_PERMANENT = 500;

    private final JavaMailSender smtp;

    SmtpTransport(JavaMailSender smtp) {
        this.smtp = smtp;
    }

    @Override
    public Delivery deliver(String envelopeSender, byte[] raw) {
        try {
            smtp.send(new AsStored(smtp.createMimeMessage().getSession(), envelopeSender, raw));
            return new Delivery.Accepted();
        } catch (MailAuthenticationException e) {
            // The portal's own password is wrong, not the recipient's address: wait until somebody has mended it.
            return new Delivery.Later("The mail server does not accept the portal's sign-in", false);
        } catch (MailSendException e) {
            return answerTo(e);
        } catch (MailException e) {
            return new Delivery.Later(MailMessage.oneLine(String.valueOf(e.getMessage())), true);
        } catch (MessagingException e) {
            return new Delivery.Refused("The stored message cannot be read: " + e.getMessage());
        }
    }

    @Override
    public boolean keepsDelivered() {
        return false;
    }

    private static Delivery answerTo(MailSendException failure) {
        Exception[] faults = failure.getMessageExceptions();
        if (faults == null || faults.length == 0) {
            // The message was taken; only the goodbye failed.
            return new Delivery.Accepted();
        }
        Exception fault = faults[0];
        Reply reply = replyIn(fault);
        if (reply == null) {
            boolean beforeTheMessage = fault.equals(failure.getCause());
            String reason = MailMessage.oneLine("No answer from the mail server: " + fault.getMessage());
            return new Delivery.Later(reason, !beforeTheMessage);
        }
        String reason = reply.code + " " + reply.text;
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
        }
    }
}
