package se.goteborgsregionen.bredvid.outbox;

/** The way out for finished messages; chosen by {@code bredvid.mail.transport}. */
interface MailTransport {

    /** Hands the message over as it is. Never throws: a fault is an answer. */
    Delivery deliver(String envelopeSender, byte[] raw);

    /** Whether a delivered mail is to be read in the portal, and so is kept whole. */
    boolean keepsDelivered();
}
