package se.goteborgsregionen.bredvid.outbox;

/** What a mail is about: how soon it has to go out before others, and whether people may do without it. */
public enum MailTopic {
    /** Somebody waits at the sign-in page. */
    SIGNING_IN(Urgency.NOW, false),
    /** A place is offered for a few hours. */
    PLACE_OFFERED(Urgency.NOW, false),
    /** Calendar events, sent, revised and taken back. */
    CALENDAR(Urgency.SOON, false),
    /** Somebody has to answer. */
    ANSWER_WANTED(Urgency.SOON, false),
    /** What has become of a booking, a request or a place in the queue. */
    BOOKING(Urgency.SOON, false),
    /** Registration and accounts. */
    ACCOUNT(Urgency.SOON, false),
    /** An organiser's words to participants. */
    MESSAGE(Urgency.SOON, false),
    /** What somebody will attend. */
    REMINDER(Urgency.SOON, true),
    /** Thanks and questions afterwards. */
    EVALUATION(Urgency.WHEN_QUIET, true),
    /** New offers. */
    NEWS(Urgency.WHEN_QUIET, true);

    /** In this order they go out. */
    public enum Urgency {
        NOW(0),
        SOON(1),
        WHEN_QUIET(2);

        private final short rank;

        Urgency(int rank) {
            this.rank = (short) rank;
        }

        /** As it is stored; the lowest goes first. */
        short rank() {
            return rank;
        }
    }

    private final Urgency urgency;
    private final boolean optional;

    MailTopic(Urgency urgency, boolean optional) {
        this.urgency = urgency;
        this.optional = optional;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** Whether a person may choose not to get it; what carries an obligation always comes. */
    public boolean optional() {
        return optional;
    }

    /** Whether it comes to those who have not chosen; new offers come only to those who have asked for them. */
    public boolean comesUnasked() {
        return this != NEWS;
    }
}
