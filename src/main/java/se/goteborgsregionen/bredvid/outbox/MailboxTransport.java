package se.goteborgsregionen.bredvid.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo world's way out: nothing leaves the machine, the stored mail is read in the portal's mailbox. */
@Component
@ConditionalOnProperty(name = "bredvid.mail.transport", havingValue = "mailbox")
class MailboxTransport implements MailTransport {

    @Override
    public Delivery deliver(String envelopeSender, byte[] raw) {
        return new Delivery.Accepted();
    }

    @Override
    public boolean keepsDelivered() {
        return true;
    }
}
