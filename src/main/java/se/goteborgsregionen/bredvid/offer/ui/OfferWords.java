package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferTitle;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What is in each field of an offer, as a reader is to see it. */
record OfferWords(EditorInputs inputs, EditorLists lists) {

    /** @param field one of those that {@link OfferForm#differences} names; empty words for an empty field */
    String of(OfferField.Name field, OfferForm form) {
        return switch (field) {
            case TITLE -> form.title();
            case SUMMARY -> form.summary();
            case DESCRIPTION -> form.description();
            case GOALS -> form.goals();
            case BRING -> form.bring();
            case PROFESSIONS -> professions(form);
            case AREAS -> areas(form.areas());
            case WORKPLACE -> workplace(form.workplaceId());
            case HOST ->
                form.hostId() == null
                        ? ""
                        : lists.person()
                                .apply(form.hostId())
                                .map(HostChoice::label)
                                .orElse("");
            case CONTACT_NAME ->
                lines(
                        form.contact().name(),
                        form.contact().email(),
                        form.contact().phone());
            case CANCEL_DAYS ->
                form.cancelDays() == null ? "" : form.cancelDays().toString();
            case RULES -> rules(form);
            case OCCASIONS -> form.occasions().stream().map(this::occasion).collect(Collectors.joining("\n\n"));
            default -> throw new IllegalArgumentException(field + " is compared as part of another");
        };
    }

    private String professions(OfferForm form) {
        return lines(
                lists.professions().stream()
                        .filter(each -> form.professions().contains(each.id()))
                        .map(each -> each.label(inputs.locale()))
                        .collect(Collectors.joining(", ")),
                form.licensedOnly() ? inputs.say("licensed-only") : "",
                inputs.say("level") + ": " + inputs.say("level." + form.level()));
    }

    private String areas(Set<Long> ids) {
        return lists.areas().stream()
                .filter(each -> ids.contains(each.id()))
                .map((Area each) -> each.label(inputs.locale()))
                .collect(Collectors.joining(", "));
    }

    private String workplace(@Nullable Long id) {
        return lists.workplaces().stream()
                .filter(each -> Long.valueOf(each.id()).equals(id))
                .map(Workplace::name)
                .collect(Collectors.joining());
    }

    private String rules(OfferForm form) {
        return lines(
                RulesInShort.of(inputs, form),
                names(form.target().organisations(), lists.organisations(), Organisation::id, Organisation::shortName),
                areas(form.target().areas()),
                form.target().attended().isEmpty()
                        ? ""
                        : lists.offers().of(form.target().attended()).stream()
                                .map(OfferTitle::title)
                                .collect(Collectors.joining(", ")));
    }

    private String occasion(OccasionForm occasion) {
        HouseDates dates = HouseDates.in(inputs.locale());
        String places = (occasion.unlimited() && occasion.digital()) || occasion.capacity() == null
                ? inputs.say("unlimited")
                : inputs.say("preview.places", occasion.capacity());
        return lines(
                occasion.meetings().stream()
                        .map(meeting -> meeting(meeting, dates))
                        .collect(Collectors.joining("\n")),
                occasion.onSite() ? occasion.address() : "",
                OfferCard.where(inputs, occasion, lists.municipalities()),
                occasion.digital() ? occasion.digitalLink() : "",
                places,
                occasion.bookingOpens() == null
                        ? ""
                        : inputs.say("preview.opens", dates.dayAndYear(occasion.bookingOpens())),
                occasion.lastBookingDay() == null
                        ? ""
                        : inputs.say("preview.closes", dates.dayAndYear(occasion.lastBookingDay())),
                RulesInShort.of(inputs, occasion.terms()));
    }

    private String meeting(MeetingForm meeting, HouseDates dates) {
        if (meeting.day() == null) {
            return inputs.say("card.no-day");
        }
        return meeting.starts() == null || meeting.ends() == null
                ? dates.dayAndYear(meeting.day()) + ", " + inputs.say("card.no-time")
                : dates.meetingAndYear(meeting.day(), meeting.starts(), meeting.ends());
    }

    private static <T> String names(Collection<Long> ids, List<T> all, Function<T, Long> id, Function<T, String> name) {
        return all.stream()
                .filter(each -> ids.contains(id.apply(each)))
                .map(name)
                .collect(Collectors.joining(", "));
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
