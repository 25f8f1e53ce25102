package se.goteborgsregionen.bredvid.offer;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * What an organiser has typed about an offer, as typed: nothing in it need be right or complete yet. {@link OfferRules}
 * says what is wrong with it.
 *
 * @param goals one per line
 * @param bring one per line
 * @param cancelDays see {@link Offer#cancelDays}; null while the field is empty
 * @param professions ids; none: every profession
 * @param areas ids
 * @param target whom it is for beside that, and how strictly
 */
public record OfferForm(
        long organisationId,
        @Nullable Long workplaceId,
        OfferKind kind,
        String title,
        String summary,
        String description,
        String goals,
        String bring,
        Level level,
        boolean licensedOnly,
        OfferTerms terms,
        Contact contact,
        @Nullable Long hostId,
        @Nullable Integer cancelDays,
        Set<Long> professions,
        Set<Long> areas,
        TargetRules target,
        List<OccasionForm> occasions) {

    private static final int USUAL_CANCEL_DAYS = 7;

    public OfferForm {
        professions = Set.copyOf(professions);
        areas = Set.copyOf(areas);
        occasions = List.copyOf(occasions);
    }

    /** What an organiser begins with: one occasion with one meeting, and for hospitation the manager's and the host's yes. */
    public static OfferForm blank(long organisationId, OfferKind kind, Contact contact) {
        return new OfferForm(
                organisationId,
                null,
                kind,
                "",
                "",
                "",
                "",
                "",
                Level.BASE,
                false,
                OfferTerms.usual(kind),
                contact,
                null,
                USUAL_CANCEL_DAYS,
                Set.of(),
                Set.of(),
                TargetRules.EVERYBODY,
                List.of(OccasionForm.blank(kind)));
    }

    /** The same with other occasions. */
    public OfferForm with(List<OccasionForm> others) {
        return new OfferForm(
                organisationId,
                workplaceId,
                kind,
                title,
                summary,
                description,
                goals,
                bring,
                level,
                licensedOnly,
                terms,
                contact,
                hostId,
                cancelDays,
                professions,
                areas,
                target,
                others);
    }

    /** The same on other terms. */
    public OfferForm with(OfferTerms otherTerms, TargetRules others) {
        return new OfferForm(
                organisationId,
                workplaceId,
                kind,
                title,
                summary,
                description,
                goals,
                bring,
                level,
                licensedOnly,
                otherTerms,
                contact,
                hostId,
                cancelDays,
                professions,
                areas,
                others,
                occasions);
    }

    /** The occasion that begins before the others; one without a day comes last. */
    public Optional<OccasionForm> first() {
        return occasions.stream()
                .min(Comparator.comparing(OccasionForm::firstDay, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** The fields in which the two differ; the occasions as one. */
    public List<OfferField.Name> differences(OfferForm other) {
        Map<OfferField.Name, Function<OfferForm, Object>> compared = new EnumMap<>(OfferField.Name.class);
        compared.put(OfferField.Name.TITLE, OfferForm::title);
        compared.put(OfferField.Name.SUMMARY, OfferForm::summary);
        compared.put(OfferField.Name.DESCRIPTION, OfferForm::description);
        compared.put(OfferField.Name.GOALS, OfferForm::goals);
        compared.put(OfferField.Name.BRING, OfferForm::bring);
        compared.put(OfferField.Name.PROFESSIONS, form -> List.of(form.professions, form.licensedOnly, form.level));
        compared.put(OfferField.Name.AREAS, OfferForm::areas);
        compared.put(OfferField.Name.WORKPLACE, form -> Optional.ofNullable(form.workplaceId));
        compared.put(OfferField.Name.HOST, form -> Optional.ofNullable(form.hostId));
        compared.put(OfferField.Name.CONTACT_NAME, OfferForm::contact);
        compared.put(OfferField.Name.CANCEL_DAYS, form -> Optional.ofNullable(form.cancelDays));
        compared.put(OfferField.Name.RULES, form -> List.of(form.terms, form.target));
        compared.put(OfferField.Name.OCCASIONS, OfferForm::occasions);
        return compared.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(this).equals(field.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same, but with what another has in these fields, which {@link #differences} has named. */
    public OfferForm taking(Set<OfferField.Name> fields, OfferForm other) {
        return new OfferForm(
                organisationId,
                fields.contains(OfferField.Name.WORKPLACE) ? other.workplaceId : workplaceId,
                kind,
                fields.contains(OfferField.Name.TITLE) ? other.title : title,
                fields.contains(OfferField.Name.SUMMARY) ? other.summary : summary,
                fields.contains(OfferField.Name.DESCRIPTION) ? other.description : description,
                fields.contains(OfferField.Name.GOALS) ? other.goals : goals,
                fields.contains(OfferField.Name.BRING) ? other.bring : bring,
                fields.contains(OfferField.Name.PROFESSIONS) ? other.level : level,
                fields.contains(OfferField.Name.PROFESSIONS) ? other.licensedOnly : licensedOnly,
                fields.contains(OfferField.Name.RULES) ? other.terms : terms,
                fields.contains(OfferField.Name.CONTACT_NAME) ? other.contact : contact,
                fields.contains(OfferField.Name.HOST) ? other.hostId : hostId,
                fields.contains(OfferField.Name.CANCEL_DAYS) ? other.cancelDays : cancelDays,
                fields.contains(OfferField.Name.PROFESSIONS) ? other.professions : professions,
                fields.contains(OfferField.Name.AREAS) ? other.areas : areas,
                fields.contains(OfferField.Name.RULES) ? other.target : target,
                fields.contains(OfferField.Name.OCCASIONS) ? other.occasions : occasions);
    }

    /** The same without spaces around the texts, without empty lines in lists, and in Unicode's composed form (NFC). */
    public OfferForm tidy() {
        return new OfferForm(
                organisationId,
                workplaceId,
                kind,
                TypedText.tidy(title),
                TypedText.tidy(summary),
                tidyText(description),
                tidyLines(goals),
                tidyLines(bring),
                level,
                licensedOnly,
                terms.tidy(),
                new Contact(
                        TypedText.tidy(contact.name()),
                        TypedText.tidy(contact.email()),
                        TypedText.tidy(contact.phone())),
                hostId,
                cancelDays,
                new TreeSet<>(professions),
                new TreeSet<>(areas),
                target,
                occasions.stream().map(OccasionForm::tidy).toList());
    }

    /** Several lines, as typed, but for control characters and the blanks around it. */
    static String tidyText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
    }

    private static String tidyLines(String text) {
        return String.join(
                "\n",
                text.lines()
                        .map(TypedText::tidy)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
