package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WordDraft;
import se.goteborgsregionen.bredvid.organisation.WordFault;
import se.goteborgsregionen.bredvid.shared.Saving;

/** The professions that GR maintains. */
@Route("ordlistor")
@Menu(title = "organisation.lists", order = 50, icon = "tag")
@RolesAllowed("GR_ADMINISTRATOR")
class ProfessionsView extends WordsView {

    private final VocabularyService vocabulary;

    ProfessionsView(VocabularyService vocabulary, CurrentUser user) {
        super("profession", true, user);
        this.vocabulary = vocabulary;
        build();
    }

    @Override
    List<WordDraft> words() {
        return vocabulary.professions().stream().map(WordDraft::of).toList();
    }

    @Override
    Saving<WordFault> save(Actor saver, WordDraft draft) {
        return vocabulary.saveProfession(saver, draft);
    }
}
