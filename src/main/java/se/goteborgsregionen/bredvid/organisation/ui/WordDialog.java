package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.organisation.WordDraft;
import se.goteborgsregionen.bredvid.organisation.WordFault;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Adds or changes a profession or an area. */
class WordDialog extends Dialog {

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField nameEn = new TextField();
    private final Checkbox licensed = new Checkbox();
    private final Checkbox active = new Checkbox();
    private final Div notes = new Div();
    private final WordDraft filled;
    private final Function<WordDraft, Saving<WordFault>> save;
    private final Consumer<String> saved;

    /** @param saved told the name when it is saved */
    WordDialog(
            String kind,
            boolean licences,
            WordDraft word,
            Function<WordDraft, Saving<WordFault>> save,
            Consumer<String> saved) {
        this.filled = word;
        this.save = save;
        this.saved = saved;
        setHeaderTitle(word.id() == null ? getTranslation("organisation." + kind + ".new") : word.name());
        name.setLabel(getTranslation("organisation.word.name"));
        name.setValue(word.name());
        nameEn.setLabel(getTranslation("organisation.word.name-en"));
        nameEn.setValue(word.nameEn());
        code.setLabel(getTranslation("organisation.word.code"));
        code.setHelperText(getTranslation("organisation.word.code.help"));
        code.setValue(word.code());
        code.setReadOnly(word.id() != null);
        for (TextField field : List.of(name, nameEn, code)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        licensed.setLabel(getTranslation("organisation.word.licensed.long"));
        licensed.setValue(word.licensed());
        licensed.setVisible(licences);
        active.setLabel(getTranslation("organisation.word.active"));
        active.setValue(word.active());
        active.setVisible(word.id() != null);
        Div form = new Div(notes, name, nameEn, code, licensed, active);
        form.addClassName("stack");
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("organisation.cancel"), click -> close()),
                        new BusyButton(
                                        getTranslation("organisation.save"),
                                        getTranslation("organisation.saving"),
                                        click -> save())
                                .primary());
    }

    private void save() {
        notes.removeAll();
        List.of(name, nameEn, code).forEach(field -> field.setInvalid(false));
        WordDraft draft = new WordDraft(
                filled.id(),
                code.getValue(),
                name.getValue(),
                nameEn.getValue(),
                licensed.getValue(),
                active.getValue(),
                filled.version());
        switch (save.apply(draft)) {
            case Saving.Saved<WordFault> done -> {
                close();
                saved.accept(draft.name().strip());
            }
            case Saving.Refused<WordFault> refused -> refused.faults().forEach(this::show);
        }
    }

    private void show(WordFault fault) {
        String sentence = getTranslation("organisation.word.fault." + fault);
        TextField field = switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN -> name;
            case NAME_EN_MISSING, NAME_EN_TOO_LONG -> nameEn;
            case CODE_MALFORMED, CODE_TAKEN -> code;
            case CHANGED_MEANWHILE -> null;
        };
        if (field == null) {
            notes.add(Note.bad(getTranslation("organisation.conflict"), sentence));
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}
