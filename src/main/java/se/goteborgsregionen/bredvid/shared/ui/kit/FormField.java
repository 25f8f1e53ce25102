package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form whose value can be written down, so that a browser can keep it and a reader compare it with another.
 *
 * @param key names it within its form
 * @param reading what is in it now, written down; empty for nothing
 * @param filling takes what was written down; what is no longer to be chosen is left out
 * @param wording what was written down as a reader is to see it
 */
public record FormField(
        String key,
        Component component,
        Supplier<String> reading,
        Consumer<String> filling,
        UnaryOperator<String> wording) {

    /**
     * Something to choose from.
     *
     * @param all what there is to choose from now
     * @param key names one of them for good
     */
    public record Choices<T>(
            Supplier<? extends Collection<T>> all, Function<T, String> key, Function<T, String> words) {

        private Stream<T> written(String keys) {
            Set<String> wanted = Set.copyOf(Arrays.asList(keys.split(",")));
            return all.get().stream().filter(each -> wanted.contains(key.apply(each)));
        }

        private @Nullable T one(String written) {
            return written(written).findFirst().orElse(null);
        }

        private String words(String keys) {
            return written(keys).map(words).sorted().collect(Collectors.joining(", "));
        }
    }

    /** A line of text, or several. */
    public static <C extends Component & HasValue<?, String>> FormField text(String key, C field) {
        return new FormField(key, field, field::getValue, field::setValue, UnaryOperator.identity());
    }

    public static FormField number(String key, IntegerField field) {
        return new FormField(
                key,
                field,
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                written -> field.setValue(written.isEmpty() ? null : Integer.valueOf(written)),
                UnaryOperator.identity());
    }

    public static FormField flag(String key, Checkbox field) {
        return new FormField(
                key,
                field,
                () -> field.getValue().toString(),
                written -> field.setValue(Boolean.parseBoolean(written)),
                written -> field.getTranslation(Boolean.parseBoolean(written) ? "kit.yes" : "kit.no"));
    }

    /** One of several. */
    public static <T, C extends Component & HasValue<?, T>> FormField choice(String key, C field, Choices<T> choices) {
        return new FormField(
                key,
                field,
                () -> field.isEmpty() ? "" : choices.key().apply(field.getValue()),
                written -> {
                    T chosen = choices.one(written);
                    if (chosen == null) {
                        field.clear();
                    } else {
                        field.setValue(chosen);
                    }
                },
                choices::words);
    }

    /** Any of several. */
    public static <T> FormField choices(String key, MultiSelectComboBox<T> field, Choices<T> choices) {
        return new FormField(
                key,
                field,
                () -> field.getValue().stream().map(choices.key()).sorted().collect(Collectors.joining(",")),
                written -> field.setValue(choices.written(written).collect(Collectors.toSet())),
                choices::words);
    }

    /** As the reader knows it. */
    String label() {
        return component.getElement().getProperty("label", "");
    }
}
