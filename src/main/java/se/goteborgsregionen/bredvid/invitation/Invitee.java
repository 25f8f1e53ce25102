package se.goteborgsregionen.bredvid.invitation;

import java.util.Locale;

import se.goteborgsregionen.bredvid.shared.Texts;

/** Whom a mail is for, as she was called and reached when it was written. */
record Invitee(long personId, String email, String givenName, String fullName, String language) {

    Locale locale() {
        return Texts.localeOf(language);
    }
}
