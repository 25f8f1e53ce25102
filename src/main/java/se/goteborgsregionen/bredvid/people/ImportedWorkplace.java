package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.organisation.WorkplaceRules;
import se.goteborgsregionen.bredvid.people.ImportRow.Verdict;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * What a row of a file says about a workplace, held against what is known of it. An empty cell changes nothing.
 *
 * @param draft null when the row has faults
 */
record ImportedWorkplace(ImportRow row, @Nullable WorkplaceDraft draft) {

    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "1", "true", "sant", "aktiv", "active");
    private static final Set<String> NO =
            Set.of("nej", "n", "no", "0", "false", "falskt", "inaktiv", "stängd", "closed");

    /** @param named the organisations and names of the rows before; this one's is added */
    static ImportedWorkplace read(ImportFile.Line line, ImportWorld world, Set<String> named) {
        List<ImportFault> faults = new ArrayList<>();
        String name = line.value(ImportColumn.WORKPLACE);
        Optional<Organisation> organisation = world.organisation(line.value(ImportColumn.ORGANISATION));
        if (organisation.isEmpty()) {
            faults.add(ImportFault.at(ImportColumn.ORGANISATION, "UNKNOWN", line));
        } else if (!world.mayEdit(organisation.get())) {
            faults.add(ImportFault.at(ImportColumn.ORGANISATION, "OUTSIDE", line));
        }
        Optional<Organisation> municipality = world.municipality(line.value(ImportColumn.MUNICIPALITY));
        if (municipality.isEmpty() && !line.value(ImportColumn.MUNICIPALITY).isEmpty()) {
            faults.add(ImportFault.at(ImportColumn.MUNICIPALITY, "UNKNOWN", line));
        }
        String active = line.value(ImportColumn.ACTIVE).toLowerCase(Locale.ROOT);
        if (!active.isEmpty() && !YES.contains(active) && !NO.contains(active)) {
            faults.add(ImportFault.at(ImportColumn.ACTIVE, "UNKNOWN", line));
        }
        if (organisation.isPresent() && !named.add(organisation.get().id() + " " + TypedText.key(name))) {
            faults.add(ImportFault.at(ImportColumn.WORKPLACE, "AGAIN", line));
        }
        if (!faults.isEmpty() || organisation.isEmpty()) {
            return new ImportedWorkplace(
                    new ImportRow(line.number(), name, Verdict.FAULTY, List.of(), List.copyOf(faults)), null);
        }
        Workplace before = world.workplace(organisation.get().id(), name).orElse(null);
        WorkplaceDraft draft = draft(line, organisation.get(), municipality, active, before);
        WorkplaceRules.faults(draft, false, true)
                .forEach(fault -> faults.add(new ImportFault(
                        fault.name().startsWith("ADDRESS") ? ImportColumn.ADDRESS : ImportColumn.WORKPLACE,
                        "organisation.workplace.fault." + fault,
                        name)));
        return judged(line, draft, before, faults, world);
    }

    private static WorkplaceDraft draft(
            ImportFile.Line line,
            Organisation organisation,
            Optional<Organisation> municipality,
            String active,
            @Nullable Workplace before) {
        String address = line.value(ImportColumn.ADDRESS);
        boolean municipalityGiven = !line.value(ImportColumn.MUNICIPALITY).isEmpty();
        Long ownMunicipality =
                organisation.kind().name().equals("MUNICIPALITY") ? Long.valueOf(organisation.id()) : null;
        return before == null
                ? new WorkplaceDraft(
                        null,
                        organisation.id(),
                        line.value(ImportColumn.WORKPLACE),
                        address,
                        municipalityGiven ? municipality.map(Organisation::id).orElse(null) : ownMunicipality,
                        null,
                        !NO.contains(active),
                        0)
                : new WorkplaceDraft(
                        before.id(),
                        organisation.id(),
                        before.name(),
                        address.isEmpty() ? before.address() : address,
                        municipalityGiven ? municipality.map(Organisation::id).orElse(null) : before.municipalityId(),
                        before.mostAway(),
                        active.isEmpty() ? before.active() : YES.contains(active),
                        before.version());
    }

    private static ImportedWorkplace judged(
            ImportFile.Line line,
            WorkplaceDraft draft,
            @Nullable Workplace before,
            List<ImportFault> faults,
            ImportWorld world) {
        List<ImportChange> changed =
                before == null || !faults.isEmpty() ? List.of() : ImportChanges.ofWorkplace(before, draft, world);
        Verdict verdict = !faults.isEmpty()
                ? Verdict.FAULTY
                : before == null ? Verdict.NEW : changed.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
        return new ImportedWorkplace(
                new ImportRow(line.number(), draft.name(), verdict, changed, List.copyOf(faults)), draft);
    }
}
