package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.OfferTitleService;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TargetKind;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;

/** Says whom an offer is for, and of each limit what it means to those outside. */
@Component
class ForWhom {

    private final RefusalTexts names;
    private final OfferTitleService offers;
    private final Texts texts;

    ForWhom(RefusalTexts names, OfferTitleService offers, Texts texts) {
        this.names = names;
        this.offers = offers;
        this.texts = texts;
    }

    Facts of(Offer offer, Locale locale) {
        Facts facts = new Facts();
        String professions = offer.professions().stream()
                .map(profession -> profession.label(locale))
                .collect(Collectors.joining(", "));
        facts.fact(
                "users",
                professions.isEmpty() ? say(locale, "offerpage.for.everybody") : professions,
                aboutProfession(offer, locale));
        var target = offer.target();
        if (!target.organisations().isEmpty()) {
            limit(
                    facts,
                    "map-pin",
                    offer,
                    TargetKind.ORGANISATION,
                    names.organisations(target.organisations(), locale),
                    locale);
        }
        if (!target.areas().isEmpty()) {
            limit(facts, "target", offer, TargetKind.AREA, names.areas(target.areas(), locale), locale);
        }
        List<String> attended = target.attended().isEmpty() ? List.of() : offers.titles(target.attended());
        if (!attended.isEmpty()) {
            limit(facts, "circle-check", offer, TargetKind.ATTENDED, names.titles(attended, locale), locale);
        }
        return facts;
    }

    private @Nullable String aboutProfession(Offer offer, Locale locale) {
        Stream<String> others =
                offer.professions().isEmpty() ? Stream.empty() : mildly(offer, TargetKind.PROFESSION, locale);
        Stream<String> licence = offer.licensedOnly()
                ? Stream.of(
                        say(locale, "offerpage.for.licensed." + offer.target().effect(TargetKind.LICENSED)))
                : Stream.empty();
        String about = Stream.concat(others, licence).collect(Collectors.joining(" "));
        return about.isEmpty() ? null : about;
    }

    /** That others are kept out goes without saying, where professions are named. */
    private Stream<String> mildly(Offer offer, TargetKind kind, Locale locale) {
        TargetEffect effect = offer.target().effect(kind);
        return effect == TargetEffect.BLOCK ? Stream.empty() : Stream.of(say(locale, "offerpage.for.others." + effect));
    }

    private void limit(Facts facts, String icon, Offer offer, TargetKind kind, String who, Locale locale) {
        facts.fact(
                icon,
                texts.getTranslation("offerpage.for." + kind, locale, who),
                say(locale, "offerpage.for.others." + offer.target().effect(kind)));
    }

    private String say(Locale locale, String key) {
        return texts.getTranslation(key, locale);
    }
}
