package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.shared.MailAddressRules;

/** What a person must be like to be saved, and who may give which role. */
final class PersonRules {

    private static final int LONGEST_ALIAS = 120;
    private static final int LONGEST_PHONE = 40;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/–-]{4,}");

    private PersonRules() {}

    /**
     * What must be known beside the draft itself.
     *
     * @param emailTaken another person has the draft's address
     * @param professionKnown the draft's profession, if any, is one
     * @param managerKnown the draft's manager, if any, is an active person
     * @param organisationOf the organisation of each workplace that the draft or the person before mentions
     * @param otherGrAdministrators active GR administrators beside this person
     */
    record Surroundings(
            Actor actor,
            boolean emailTaken,
            boolean professionKnown,
            boolean managerKnown,
            Map<Long, Long> organisationOf,
            int otherGrAdministrators) {

        boolean reaches(@Nullable Long workplaceId) {
            Long organisationId = workplaceId == null ? null : organisationOf.get(workplaceId);
            return organisationId != null && actor.mayOrganise(organisationId);
        }

        boolean reaches(Grant grant) {
            return switch (grant.role()) {
                case UNIT_MANAGER, HOST -> reaches(grant.workplaceId());
                case ORGANISER -> grant.organisationId() != null && actor.mayOrganise(grant.organisationId());
                case GR_ADMINISTRATOR -> actor.grAdministrator();
            };
        }
    }

    /**
     * GR edits everybody. An organiser edits those who work in her organisation, unless one has a role beyond it: with a
     * changed address the organiser could otherwise sign in as somebody who may do more than she may.
     */
    static boolean mayEdit(PersonDraft person, Surroundings around) {
        return around.actor().grAdministrator()
                || (around.reaches(person.workplaceId())
                        && person.grants().stream().allMatch(around::reaches));
    }

    /** Everything that is wrong with the draft, in the order of the form. */
    static List<PersonFault> faults(PersonDraft draft, @Nullable PersonDraft before, Surroundings around) {
        List<PersonFault> faults = new ArrayList<>();
        PersonNameRules.fault(draft.givenName(), PersonFault.GIVEN_NAME_MISSING, PersonFault.GIVEN_NAME_TOO_LONG)
                .ifPresent(faults::add);
        PersonNameRules.fault(draft.familyName(), PersonFault.FAMILY_NAME_MISSING, PersonFault.FAMILY_NAME_TOO_LONG)
                .ifPresent(faults::add);
        if (draft.alias().length() > LONGEST_ALIAS) {
            faults.add(PersonFault.ALIAS_TOO_LONG);
        }
        address(draft, around, faults);
        if (!draft.phone().isEmpty()
                && (draft.phone().length() > LONGEST_PHONE
                        || !PHONE.matcher(draft.phone()).matches())) {
            faults.add(PersonFault.PHONE_MALFORMED);
        }
        if (!around.professionKnown()) {
            faults.add(PersonFault.PROFESSION_UNKNOWN);
        }
        workplace(draft, around, faults);
        if (draft.managerId() != null && draft.managerId().equals(draft.id())) {
            faults.add(PersonFault.MANAGER_IS_SELF);
        } else if (!around.managerKnown()) {
            faults.add(PersonFault.MANAGER_UNKNOWN);
        }
        roles(draft, before, around, faults);
        return faults;
    }

    private static void address(PersonDraft draft, Surroundings around, List<PersonFault> faults) {
        if (draft.email().isEmpty()) {
            faults.add(PersonFault.EMAIL_MISSING);
        } else if (!MailAddressRules.allow(draft.email())) {
            faults.add(PersonFault.EMAIL_MALFORMED);
        } else if (around.emailTaken()) {
            faults.add(PersonFault.EMAIL_TAKEN);
        }
    }

    private static void workplace(PersonDraft draft, Surroundings around, List<PersonFault> faults) {
        if (draft.workplaceId() == null) {
            if (!around.actor().grAdministrator()) {
                faults.add(PersonFault.WORKPLACE_MISSING);
            }
        } else if (!around.reaches(draft.workplaceId())) {
            faults.add(PersonFault.WORKPLACE_OUTSIDE);
        }
    }

    private static void roles(
            PersonDraft draft, @Nullable PersonDraft before, Surroundings around, List<PersonFault> faults) {
        Set<Grant> had = before == null ? Set.of() : before.grants();
        Set<Grant> changed = changes(had, draft.grants());
        if (changed.stream().anyMatch(grant -> grant.role() == Role.GR_ADMINISTRATOR && !around.reaches(grant))) {
            faults.add(PersonFault.ROLE_ONLY_BY_GR);
        } else if (!changed.stream().allMatch(around::reaches)) {
            faults.add(PersonFault.ROLE_OUTSIDE);
        }
        boolean was = before != null && before.has(Role.GR_ADMINISTRATOR) && before.status() == PersonStatus.ACTIVE;
        boolean stays = draft.has(Role.GR_ADMINISTRATOR) && draft.status() == PersonStatus.ACTIVE;
        if (was && !stays && around.otherGrAdministrators() == 0) {
            faults.add(PersonFault.LAST_GR_ADMINISTRATOR);
        } else if (before != null
                && Objects.equals(before.id(), around.actor().personId())
                && losesAccess(before, draft)) {
            faults.add(PersonFault.OWN_ACCESS);
        }
    }

    private static boolean losesAccess(PersonDraft before, PersonDraft draft) {
        return draft.status() != PersonStatus.ACTIVE
                || before.grants().stream()
                        .filter(grant -> grant.role() == Role.GR_ADMINISTRATOR || grant.role() == Role.ORGANISER)
                        .anyMatch(grant -> !draft.grants().contains(grant));
    }

    /** Whether what lets the person in until now must not do so after the change. */
    static boolean withdrawsAccess(PersonDraft before, PersonDraft after) {
        return !before.email().equals(after.email())
                || (after.status() == PersonStatus.INACTIVE && before.status() != PersonStatus.INACTIVE);
    }

    /** Grants that one of the two sets has and the other has not. */
    static Set<Grant> changes(Set<Grant> had, Set<Grant> has) {
        Set<Grant> changed = new HashSet<>(had);
        changed.addAll(has);
        changed.removeIf(grant -> had.contains(grant) && has.contains(grant));
        return changed;
    }
}
