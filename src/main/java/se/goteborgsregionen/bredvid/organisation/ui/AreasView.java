package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WordDraft;
import se.goteborgsregionen.bredvid.organisation.WordFault;
import se.goteborgsregionen.bredvid.shared.Saving;

/** The areas that GR maintains. */
@Route("ordlistor/omraden")
@RolesAllowed("GR_ADMINISTRATOR")
class AreasView extends WordsView {

    private final VocabularyService vocabulary;

    AreasView(VocabularyService vocabulary, CurrentUser user) {
        super("area", false, user);
        this.vocabulary = vocabulary;
        build();
    }

    @Override
    List<WordDraft> words() {
        return vocabulary.areas().stream().map(WordDraft::of).toList();
    }

    @Override
    Saving<WordFault> save(Actor saver, WordDraft draft) {
        return vocabulary.saveArea(saver, draft);
    }
}
