package se.goteborgsregionen.bredvid.offer.ui;

import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;

import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueVocabulary;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The word on screen for each value of a facet. */
final class CatalogueLabels {

    private final CatalogueVocabulary vocabulary;
    private final Locale locale;
    private final Function<String, String> texts;

    CatalogueLabels(CatalogueVocabulary vocabulary, Locale locale, Function<String, String> texts) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.texts = texts;
    }

    String of(CatalogueFacet facet, String value) {
        return switch (facet) {
            case KIND, LEVEL, FORM -> texts.apply("catalogue." + facet.parameter() + "." + value);
            case MONTH -> HouseDates.in(locale).month(YearMonth.parse(value));
            case MUNICIPALITY ->
                value.equals("GR") ? texts.apply("catalogue.municipality.gr") : vocabulary.label(facet, value, locale);
            case PROFESSION, AREA, ORGANISATION -> vocabulary.label(facet, value, locale);
        };
    }

    Locale locale() {
        return locale;
    }

    CatalogueVocabulary vocabulary() {
        return vocabulary;
    }
}
