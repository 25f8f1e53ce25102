package se.goteborgsregionen.bredvid.audit.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.audit.AuditEntry;
import se.goteborgsregionen.bredvid.audit.AuditLog.Subject;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the trace of changes says in the reader's language: never a code, a number of the database or a stored word. */
final class AuditWords {

    private static final Pattern NEW_AND_CHANGED = Pattern.compile("(\\d+) \\+ (\\d+)");

    /** What the events about people are stored in, and where its word in each language stands. */
    private static final Map<String, String> STORED_WORDS = Map.ofEntries(
            Map.entry("förnamn", "given-name"),
            Map.entry("efternamn", "family-name"),
            Map.entry("visningsnamn", "alias"),
            Map.entry("e-post", "email"),
            Map.entry("telefon", "phone"),
            Map.entry("yrke", "profession"),
            Map.entry("organisation", "organisation"),
            Map.entry("enhet", "workplace"),
            Map.entry("chef", "manager"),
            Map.entry("språk", "language"),
            Map.entry("status", "status"),
            Map.entry("roller", "roles"),
            Map.entry("adress", "address"),
            Map.entry("kommun", "municipality"),
            Map.entry("aktiv", "active"),
            Map.entry("enhetschef", "unit-manager"),
            Map.entry("värd", "host"),
            Map.entry("anordnare", "organiser"),
            Map.entry("GR-administratör", "gr-administrator"));

    private final Locale locale;

    AuditWords(Locale locale) {
        this.locale = locale;
    }

    /** The name of an action in a list; one without a name shows itself. */
    String kind(String action) {
        String kind = say("audit.kind." + action);
        return isMissing(kind) ? action : kind;
    }

    /** Who did what, with another sentence for what somebody did with her own; an action without one shows itself. */
    String sentence(AuditEntry entry) {
        Object[] words = {shown(entry.actor()), shown(entry.person()), subject(entry)};
        String own = entry.own() ? say("audit.own." + entry.action(), words) : "!";
        if (!isMissing(own)) {
            return own;
        }
        String sentence = say("audit.action." + entry.action(), words);
        return isMissing(sentence)
                ? entry.action() + " · "
                        + Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" · "))
                : sentence;
    }

    private String shown(@Nullable PersonName person) {
        return person == null ? say("audit.portal") : person.full();
    }

    private String subject(AuditEntry entry) {
        String name = entry.subjectName().isEmpty() && notesName(entry) ? entry.detail() : entry.subjectName();
        return name.isEmpty() ? say("audit.untitled") : name;
    }

    /** These note the name that the thing had at the time. */
    private static boolean notesName(AuditEntry entry) {
        return switch (entry.subject()) {
            case OFFER -> !entry.action().equals("offer.cancelled");
            case WORKPLACE, VOCABULARY -> true;
            case BOOKING, OCCASION, PERSON, ORGANISATION, ACCOUNT -> false;
        };
    }

    /** What the sentence leaves out: which day, for whom, which fields. */
    String more(AuditEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.occasionStart() != null) {
            parts.add(say("audit.occasion", HouseDates.in(locale).momentAndYear(entry.occasionStart())));
        }
        entry.onBehalf().ifPresent(capacity -> parts.add(say("audit.behalf." + capacity)));
        if (entry.byLink()) {
            parts.add(say("audit.by-link"));
        }
        if (entry.subject() != Subject.BOOKING) {
            parts.add(detail(entry));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String detail(AuditEntry entry) {
        String detail = entry.detail();
        if (notesName(entry)) {
            return detail.isEmpty() || detail.equals(subject(entry)) ? "" : say("audit.then", detail);
        }
        Matcher imported = NEW_AND_CHANGED.matcher(detail);
        if (imported.matches()) {
            return say("audit.imported", imported.group(1), imported.group(2));
        }
        return entry.subject() == Subject.PERSON
                ? Arrays.stream(detail.split(", ")).map(this::word).collect(Collectors.joining(", "))
                : detail;
    }

    private String word(String stored) {
        String key = STORED_WORDS.get(stored);
        return key == null ? stored : say("audit.word." + key);
    }

    private String say(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    private static boolean isMissing(String sentence) {
        return sentence.startsWith("!");
    }
}
