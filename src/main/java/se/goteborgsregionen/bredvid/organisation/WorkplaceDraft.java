package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * A workplace as typed in a form or found in a file.
 *
 * @param id null for a new one
 * @param mostAway see {@link Workplace}
 * @param version the version that the form was filled with; 0 for a new one
 */
public record WorkplaceDraft(
        @Nullable Long id,
        long organisationId,
        String name,
        String address,
        @Nullable Long municipalityId,
        @Nullable Integer mostAway,
        boolean active,
        int version) {

    public static WorkplaceDraft of(Workplace workplace) {
        return new WorkplaceDraft(
                workplace.id(),
                workplace.organisationId(),
                workplace.name(),
                workplace.address(),
                workplace.municipalityId(),
                workplace.mostAway(),
                workplace.active(),
                workplace.version());
    }

    WorkplaceDraft tidied() {
        return new WorkplaceDraft(
                id,
                organisationId,
                TypedText.tidy(name),
                TypedText.tidy(address),
                municipalityId,
                mostAway,
                active,
                version);
    }
}
