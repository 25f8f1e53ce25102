package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.WordDraft;
import se.goteborgsregionen.bredvid.organisation.WordFault;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** A list of words that GR maintains. */
abstract class WordsView extends Div implements HasDynamicTitle {

    private final String kind;
    private final boolean licences;
    private final CurrentUser user;
    private final Div notes = new Div();
    private final Div list = new Div();

    /** @param kind the end of the text keys, {@code profession} or {@code area} */
    WordsView(String kind, boolean licences, CurrentUser user) {
        this.kind = kind;
        this.licences = licences;
        this.user = user;
    }

    abstract List<WordDraft> words();

    abstract Saving<WordFault> save(Actor saver, WordDraft draft);

    /** Builds the page; called once the subclass is ready. */
    void build() {
        Button add = new Button(
                getTranslation("organisation." + kind + ".new"),
                click -> open(new WordDraft(null, "", "", "", false, true, 0)));
        add.addClassName("p");
        PageHead head = new PageHead(getTranslation("organisation.lists")).actions(add);
        add(head, VocabularyTabs.of(this), notes, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation." + kind + "s") + " · Bredvid";
    }

    private void show() {
        RowTable table = new RowTable(
                getTranslation("organisation." + kind + "s"),
                getTranslation("organisation.word.name"),
                getTranslation("organisation.word.name-en"),
                getTranslation("organisation.word.code"),
                getTranslation("organisation.word.state"),
                getTranslation("organisation.word.change"));
        words().forEach(word -> row(table, word));
        list.removeAll();
        list.add(table);
    }

    private void row(RowTable table, WordDraft word) {
        Button change = new Button(getTranslation("organisation.word.change"), click -> open(word));
        change.setAriaLabel(getTranslation("organisation.word.change-this", word.name()));
        Div state = new Div();
        state.addClassNames("row", "tight");
        if (word.licensed()) {
            state.add(new Chip(Chip.Tone.NEUTRAL, "badge-check", getTranslation("organisation.word.licensed")));
        }
        if (!word.active()) {
            state.add(new Chip(Chip.Tone.LINE, "ban", getTranslation("organisation.word.inactive")));
        }
        table.row(new Span(word.name()), new Span(word.nameEn()), new Span(word.code()), state, change);
    }

    private void open(WordDraft word) {
        notes.removeAll();
        new WordDialog(kind, licences, word, draft -> save(user.actor(), draft), name -> {
                    show();
                    notes.add(Note.ok(getTranslation("organisation.word.saved", name), null));
                })
                .open();
    }
}
