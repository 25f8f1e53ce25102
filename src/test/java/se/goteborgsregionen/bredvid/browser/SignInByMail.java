package se.goteborgsregionen.bredvid.browser;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jooq.DSLContext;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Signs in as everybody does: asks for a link, takes it out of the mail, opens it and presses the button. */
record SignInByMail(DSLContext db) {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    Visit as(Visit visit, long personId) {
        String address = Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle(PERSON.EMAIL));
        visit.open("/logga-in");
        visit.page().getByLabel("E-post").first().fill(address);
        visit.press("Mejla mig en länk").sees("Titta i din mejl");
        return visit.open("/logga-in/lank?token=" + token(address)).press("Logga in");
    }

    private String token(String address) {
        String content = Objects.requireNonNull(db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(address))
                .orderBy(OUTGOING_MAIL.ID.desc())
                .limit(1)
                .fetchSingle(OUTGOING_MAIL.CONTENT));
        Matcher token = TOKEN.matcher(content);
        if (!token.find()) {
            throw new AssertionError("The latest mail to " + address + " holds no link");
        }
        return token.group(1);
    }
}
