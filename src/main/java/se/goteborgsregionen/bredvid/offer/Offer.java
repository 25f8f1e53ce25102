package se.goteborgsregionen.bredvid.offer;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/**
 * What is given: a course, supervision, hospitation or network, with one or more {@link Occasion occasions}.
 *
 * @param organisation the organiser
 * @param workplace the unit that gives it or receives; null when the organisation as a whole does
 * @param goals what one learns, in the organiser's order
 * @param bring what to bring, in the organiser's order
 * @param hostId the person who receives or supervises, if named
 * @param cancelDays a place can be cancelled to the end of the day that many days before the first meeting
 * @param professions the target group, by name; none: every profession
 * @param target whom it is for beside that, and how strictly
 * @param version rises with every change of the offer or of one of its occasions by the organiser
 */
public record Offer(
        long id,
        Organisation organisation,
        @Nullable Workplace workplace,
        OfferKind kind,
        String title,
        String summary,
        String description,
        List<String> goals,
        List<String> bring,
        Level level,
        boolean licensedOnly,
        OfferTerms terms,
        Contact contact,
        @Nullable Long hostId,
        int cancelDays,
        Status status,
        Set<Profession> professions,
        Set<Area> areas,
        TargetRules target,
        int version) {

    public Offer {
        goals = List.copyOf(goals);
        bring = List.copyOf(bring);
        professions = Collections.unmodifiableSet(new LinkedHashSet<>(professions));
        areas = Collections.unmodifiableSet(new LinkedHashSet<>(areas));
    }

    /** Whether the participant's manager has to say yes. */
    public boolean releaseNeeded() {
        return terms.releaseNeeded();
    }

    /** Whether the receiving unit has to say yes. */
    public boolean hostAcceptance() {
        return terms.hostAcceptance();
    }

    /** Whether it is for people of the profession; null: of none. */
    public boolean isFor(@Nullable Profession profession) {
        boolean inTargetGroup = professions.isEmpty()
                || (profession != null && professions.stream().anyMatch(wanted -> wanted.id() == profession.id()));
        return inTargetGroup && (!licensedOnly || (profession != null && profession.licensed()));
    }
}
