package se.goteborgsregionen.bredvid.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import se.goteborgsregionen.bredvid.shared.TypedText;

/** What a profession or an area must be like to be saved. */
final class VocabularyRules {

    private static final Pattern CODE = Pattern.compile("[A-ZÅÄÖ0-9]{2,12}");
    private static final int LONGEST_NAME = 60;

    private VocabularyRules() {}

    /** Everything that is wrong with the draft beside the other words of its list, in the order of the form. */
    static List<WordFault> faults(WordDraft draft, List<WordDraft> list) {
        List<WordFault> faults = new ArrayList<>();
        List<WordDraft> others = list.stream()
                .filter(word -> !Objects.equals(word.id(), draft.id()))
                .toList();
        if (draft.id() == null && !CODE.matcher(draft.code()).matches()) {
            faults.add(WordFault.CODE_MALFORMED);
        } else if (draft.id() == null
                && others.stream().anyMatch(word -> word.code().equalsIgnoreCase(draft.code()))) {
            faults.add(WordFault.CODE_TAKEN);
        }
        if (draft.name().isEmpty()) {
            faults.add(WordFault.NAME_MISSING);
        } else if (draft.name().length() > LONGEST_NAME) {
            faults.add(WordFault.NAME_TOO_LONG);
        } else if (others.stream().anyMatch(word -> TypedText.key(word.name()).equals(TypedText.key(draft.name())))) {
            faults.add(WordFault.NAME_TAKEN);
        }
        if (draft.nameEn().isEmpty()) {
            faults.add(WordFault.NAME_EN_MISSING);
        } else if (draft.nameEn().length() > LONGEST_NAME) {
            faults.add(WordFault.NAME_EN_TOO_LONG);
        }
        return faults;
    }
}
