package se.goteborgsregionen.bredvid.offer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;

/** What must hold for an offer: little for a draft, everything to be published. Pure functions. */
public final class OfferRules {

    public static final int TITLE = 150;
    public static final int SUMMARY = 300;
    public static final int DESCRIPTION = 8_000;
    public static final int GOALS = 4_000;
    public static final int BRING = 2_000;
    public static final int CONTACT_NAME = 120;
    public static final int CONTACT_EMAIL = 190;
    public static final int CONTACT_PHONE = 40;
    public static final int ADDRESS = 200;
    public static final int LINK = 500;
    public static final int MESSAGE = 1_000;
    public static final int MOST_PLACES = 10_000;
    public static final int MOST_CANCEL_DAYS = 90;

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

    private OfferRules() {}

    /** A draft needs a title, and nothing in it may be longer than there is room for. */
    public static List<FieldProblem> toKeepAsDraft(OfferForm form) {
        Problems problems = new Problems();
        required(problems, Name.TITLE, form.title());
        lengths(problems, form);
        return problems.found();
    }

    /**
     * What is published must be whole.
     *
     * @param standings the stored occasions by id, as they stand now
     * @param now time on the wall in Stockholm
     */
    public static List<FieldProblem> toPublish(
            OfferForm form, Map<Long, OccasionStanding> standings, OfferVocabulary vocabulary, LocalDateTime now) {
        Problems problems = new Problems();
        required(problems, Name.TITLE, form.title());
        required(problems, Name.SUMMARY, form.summary());
        lengths(problems, form);
        receivingWorkplace(problems, form);
        references(problems, form, vocabulary);
        contact(problems, form.contact());
        cancelDays(problems, form.cancelDays());
        terms(problems, form.terms());
        if (form.occasions().isEmpty()) {
            problems.add(OfferField.of(Name.OCCASIONS), new OfferProblem.NoOccasion());
        }
        for (int index = 0; index < form.occasions().size(); index++) {
            OccasionForm occasion = form.occasions().get(index);
            OccasionStanding standing = occasion.id() == null ? null : standings.get(occasion.id());
            if (standing == null || standing.mayChange(now)) {
                OccasionRules.check(problems, index, occasion, standing, vocabulary, now);
            } else if (standing.isOver(now)) {
                OccasionRules.unchanged(problems, occasion, standing);
            }
        }
        removedOccasions(problems, form, standings, now);
        return problems.found();
    }

    private static void required(Problems problems, Name name, String text) {
        if (text.isBlank()) {
            problems.add(OfferField.of(name), new OfferProblem.Missing());
        }
    }

    private static void lengths(Problems problems, OfferForm form) {
        length(problems, OfferField.of(Name.TITLE), form.title(), TITLE);
        length(problems, OfferField.of(Name.SUMMARY), form.summary(), SUMMARY);
        length(problems, OfferField.of(Name.DESCRIPTION), form.description(), DESCRIPTION);
        length(problems, OfferField.of(Name.GOALS), form.goals(), GOALS);
        length(problems, OfferField.of(Name.BRING), form.bring(), BRING);
        length(problems, OfferField.of(Name.CONTACT_NAME), form.contact().name(), CONTACT_NAME);
        length(problems, OfferField.of(Name.CONTACT_EMAIL), form.contact().email(), CONTACT_EMAIL);
        length(problems, OfferField.of(Name.CONTACT_PHONE), form.contact().phone(), CONTACT_PHONE);
        for (int index = 0; index < form.occasions().size(); index++) {
            OccasionForm occasion = form.occasions().get(index);
            length(problems, OfferField.of(Name.ADDRESS, index), occasion.address(), ADDRESS);
            length(problems, OfferField.of(Name.LINK, index), occasion.digitalLink(), LINK);
        }
    }

    private static void length(Problems problems, OfferField field, String text, int most) {
        int is = text.codePointCount(0, text.length());
        if (is > most) {
            problems.add(field, new OfferProblem.TooLong(most, is));
        }
    }

    /** Whoever goes beside a colleague has to know where. */
    private static void receivingWorkplace(Problems problems, OfferForm form) {
        if (form.kind() == OfferKind.HOSPITATION && form.workplaceId() == null) {
            problems.add(OfferField.of(Name.WORKPLACE), new OfferProblem.Missing());
        }
    }

    private static void references(Problems problems, OfferForm form, OfferVocabulary vocabulary) {
        exist(problems, Name.PROFESSIONS, form.professions(), vocabulary.professions());
        exist(problems, Name.AREAS, form.areas(), vocabulary.areas());
        exist(problems, Name.TARGET_ORGANISATIONS, form.target().organisations(), vocabulary.organisations());
        exist(problems, Name.TARGET_AREAS, form.target().areas(), vocabulary.areas());
        exist(problems, Name.TARGET_ATTENDED, form.target().attended(), vocabulary.attended());
        if (form.workplaceId() != null) {
            exist(problems, Name.WORKPLACE, Set.of(form.workplaceId()), vocabulary.workplaces());
        }
        if (form.hostId() != null) {
            exist(problems, Name.HOST, Set.of(form.hostId()), vocabulary.hosts());
        }
    }

    private static void exist(Problems problems, Name name, Set<Long> chosen, Set<Long> there) {
        if (!there.containsAll(chosen)) {
            problems.add(OfferField.of(name), new OfferProblem.NoLongerThere());
        }
    }

    private static void contact(Problems problems, Contact contact) {
        if (!contact.email().isBlank()
                && !MAIL_ADDRESS.matcher(contact.email().strip()).matches()) {
            problems.add(OfferField.of(Name.CONTACT_EMAIL), new OfferProblem.NotAnAddress());
        }
    }

    private static void cancelDays(Problems problems, @Nullable Integer days) {
        if (days == null || days < 0 || days > MOST_CANCEL_DAYS) {
            problems.add(OfferField.of(Name.CANCEL_DAYS), new OfferProblem.OutOfRange(0, MOST_CANCEL_DAYS));
        }
    }

    private static void terms(Problems problems, OfferTerms terms) {
        if (terms.releaseNeeded()) {
            within(problems, Name.RELEASE_DAYS, terms.releaseDays(), OfferTerms.MOST_DAYS);
        }
        if (terms.hostAcceptance()) {
            within(problems, Name.ACCEPTANCE_DAYS, terms.acceptanceDays(), OfferTerms.MOST_DAYS);
        }
        if (terms.noShowLimit() != null) {
            within(problems, Name.NO_SHOW_LIMIT, terms.noShowLimit(), OfferTerms.MOST_ABSENCES);
        }
    }

    private static void within(Problems problems, Name name, @Nullable Integer typed, int most) {
        if (typed == null || typed < 1 || typed > most) {
            problems.add(OfferField.of(name), new OfferProblem.OutOfRange(1, most));
        }
    }

    /** What is over stays, whether the form names it or not. */
    private static void removedOccasions(
            Problems problems, OfferForm form, Map<Long, OccasionStanding> standings, LocalDateTime now) {
        for (OccasionStanding standing : standings.values()) {
            boolean kept = form.occasions().stream()
                    .anyMatch(occasion -> occasion.id() != null && occasion.id() == standing.id());
            if (!kept && standing.status() == Status.PUBLISHED && !standing.isOver(now) && standing.told() > 0) {
                problems.add(
                        OfferField.of(Name.OCCASIONS),
                        new OfferProblem.OccasionIsBooked(
                                standing.meetings().getFirst().starts().toLocalDate(), standing.told()));
            }
        }
    }

    static boolean isSecureLink(String link) {
        try {
            URI address = new URI(link.strip());
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Collects problems in the order of the fields, at most one for each field: the first says enough. */
    static final class Problems {

        private final List<FieldProblem> found = new ArrayList<>();

        void add(OfferField field, OfferProblem problem) {
            if (found.stream().noneMatch(earlier -> earlier.field().equals(field))) {
                found.add(new FieldProblem(field, problem));
            }
        }

        List<FieldProblem> found() {
            return List.copyOf(found);
        }
    }
}
