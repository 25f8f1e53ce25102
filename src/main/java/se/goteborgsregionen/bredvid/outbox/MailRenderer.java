package se.goteborgsregionen.bredvid.outbox;

/**
 * Makes the message of one kind of mail from its stored content. The features implement it (outbox may not know them), as
 * beans; called once per mail, outside the business transaction, just before the first attempt.
 */
public interface MailRenderer {

    /** The kind this one renders, as in {@link NewMail#kind()}. */
    String kind();

    /**
     * Whether mails of this kind only take back what an earlier mail of the same order key said: they go out only if that
     * one may have arrived.
     */
    default boolean takesBack() {
        return false;
    }

    /** The finished parts for the content that the feature stored. Pure: the same content gives the same parts. */
    MailParts render(String content);
}
