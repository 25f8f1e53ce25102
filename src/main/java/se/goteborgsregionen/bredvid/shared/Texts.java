package se.goteborgsregionen.bredvid.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence the portal says, in Swedish and in English, on screen and in mail. Each feature has its own two files,
 * {@code texts/<feature>.properties} (Swedish) and {@code texts/<feature>_en.properties}; keys begin with the feature's
 * name. Sentences with parameters follow {@link MessageFormat} (an apostrophe is written twice there).
 */
@Component
public class Texts implements I18NProvider {

    /** Swedish, the portal's first language. */
    public static final Locale SWEDISH = Locale.of("sv", "SE");

    /** English with European habits: weeks start on Monday, 24 hours. */
    public static final Locale ENGLISH = Locale.of("en", "GB");

    private final Map<String, String> swedish = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    public Texts() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
                boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
                read(file, isEnglish ? english : swedish);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the portal cannot be read", e);
        }
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, sentence) -> into.put((String) key, (String) sentence));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(SWEDISH, ENGLISH);
    }

    /** The sentence in the locale's language; Swedish for any language but English. An unknown key shows as itself. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Map<String, String> sentences = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : swedish;
        String sentence = sentences.get(key);
        if (sentence == null) {
            return "!" + key;
        }
        return parameters.length == 0 ? sentence : new MessageFormat(sentence, locale).format(parameters);
    }

    /** The locale for a person's stored language code, {@code sv} or {@code en}. */
    public static Locale localeOf(String language) {
        return "en".equals(language) ? ENGLISH : SWEDISH;
    }

    /** All keys of one language; for the test that holds the two languages against each other. */
    public Map<String, String> sentences(Locale locale) {
        return Map.copyOf(locale.equals(ENGLISH) ? english : swedish);
    }
}
