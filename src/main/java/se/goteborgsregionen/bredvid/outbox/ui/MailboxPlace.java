package se.goteborgsregionen.bredvid.outbox.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/**
 * Where in the mailbox one is; all of it stands in the address, so that back, reload and a shared link find it again.
 *
 * @param own only mails to oneself
 * @param to only to addresses with this in them
 * @param part which side of the open mail is shown
 */
record MailboxPlace(boolean own, String to, Part part) {

    enum Part {
        MAIL("mejl"),
        TEXT("text"),
        INVITE("kallelse"),
        SOURCE("kalla");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        private static Part of(String word) {
            for (Part part : values()) {
                if (part.word.equals(word)) {
                    return part;
                }
            }
            return MAIL;
        }
    }

    /** One's own mails unless the address says otherwise; a visitor sees all. */
    static MailboxPlace of(QueryParameters query, boolean signedIn) {
        return new MailboxPlace(
                signedIn && query.getSingleParameter("alla").isEmpty(),
                query.getSingleParameter("till").orElse(""),
                Part.of(query.getSingleParameter("visa").orElse("")));
    }

    MailboxPlace withOwn(boolean onlyOwn) {
        return new MailboxPlace(onlyOwn, to, Part.MAIL);
    }

    MailboxPlace withTo(String addressPart) {
        return new MailboxPlace(own, addressPart, Part.MAIL);
    }

    MailboxPlace withPart(Part shown) {
        return new MailboxPlace(own, to, shown);
    }

    QueryParameters query() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!own) {
            words.put("alla", "ja");
        }
        if (!to.isBlank()) {
            words.put("till", to);
        }
        if (part != Part.MAIL) {
            words.put("visa", part.word);
        }
        return QueryParameters.simple(words);
    }

    RouterLink list(String label) {
        RouterLink link = new RouterLink(label, MailboxView.class);
        link.setQueryParameters(query());
        return link;
    }

    RouterLink mail(String label, long mailId) {
        RouterLink link = new RouterLink(label, MailboxView.class, mailId);
        link.setQueryParameters(query());
        return link;
    }
}
