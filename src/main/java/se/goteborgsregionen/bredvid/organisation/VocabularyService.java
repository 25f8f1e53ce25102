package se.goteborgsregionen.bredvid.organisation;

import java.time.Clock;
import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.shared.Saving;

/** The words that offers and people are sorted by: professions and areas. GR maintains them. */
@Service
public class VocabularyService {

    private final VocabularyRepository vocabulary;
    private final RememberedList<Profession> professions;
    private final RememberedList<Area> areas;
    private final AuditLog audit;

    VocabularyService(VocabularyRepository vocabulary, AuditLog audit, Clock clock) {
        this.vocabulary = vocabulary;
        this.professions = new RememberedList<>(vocabulary::professions, clock);
        this.areas = new RememberedList<>(vocabulary::areas, clock);
        this.audit = audit;
    }

    /** All professions by Swedish name, also those no longer to be chosen. Remembered between calls. */
    @MayCall(Who.ANYONE)
    public List<Profession> professions() {
        return professions.get();
    }

    /** All areas by Swedish name, also those no longer to be chosen. Remembered between calls. */
    @MayCall(Who.ANYONE)
    public List<Area> areas() {
        return areas.get();
    }

    /**
     * Adds the profession, or changes it. Its code never changes and no profession goes away: one that is not active can
     * no longer be chosen.
     *
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional
    public Saving<WordFault> saveProfession(Actor actor, WordDraft typed) {
        actor.requireGr();
        WordDraft draft = typed.tidied();
        List<WordFault> faults = VocabularyRules.faults(
                draft, vocabulary.professions().stream().map(WordDraft::of).toList());
        if (!faults.isEmpty()) {
            return new Saving.Refused<>(faults);
        }
        if (draft.id() != null && !vocabulary.updateProfession(draft.id(), draft)) {
            return Saving.refused(WordFault.CHANGED_MEANWHILE);
        }
        long id = draft.id() == null ? vocabulary.insertProfession(draft) : draft.id();
        professions.forget();
        record(actor, draft.id() == null ? "profession.added" : "profession.changed", id, draft);
        return new Saving.Saved<>(id);
    }

    /**
     * Adds the area, or changes it, as {@link #saveProfession} does.
     *
     * @throws AccessDeniedException for others than GR
     */
    @MayCall(Who.GR)
    @Transactional
    public Saving<WordFault> saveArea(Actor actor, WordDraft typed) {
        actor.requireGr();
        WordDraft draft = typed.tidied();
        List<WordFault> faults = VocabularyRules.faults(
                draft, vocabulary.areas().stream().map(WordDraft::of).toList());
        if (!faults.isEmpty()) {
            return new Saving.Refused<>(faults);
        }
        if (draft.id() != null && !vocabulary.updateArea(draft.id(), draft)) {
            return Saving.refused(WordFault.CHANGED_MEANWHILE);
        }
        long id = draft.id() == null ? vocabulary.insertArea(draft) : draft.id();
        areas.forget();
        record(actor, draft.id() == null ? "area.added" : "area.changed", id, draft);
        return new Saving.Saved<>(id);
    }

    private void record(Actor actor, String action, long id, WordDraft draft) {
        audit.record(actor.id(), action, AuditLog.Subject.VOCABULARY, id, null, null, draft.name());
    }
}
