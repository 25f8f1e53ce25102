package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import se.goteborgsregionen.bredvid.shared.Texts;

/** Whom a mail is for, as she was called and reached when it was written. */
record Invitee(long personId, String email, String givenName, String fullName, String language) {

    Locale locale() {
        return Texts.localeOf(language);
    }

    Invitee speaking(String otherLanguage) {
        return new Invitee(personId, email, givenName, fullName, otherLanguage);
    }

    /** Whether mail to both comes to the same mailbox: mail servers do not tell capitals apart. */
    boolean hasMailboxOf(Invitee other) {
        return email.equalsIgnoreCase(other.email);
    }
}
