package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.OccasionFixture;
import se.goteborgsregionen.bredvid.OfferFixture;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds search and counts against the plainest possible reckoning over the same random occasions. */
@PortalTest
class CatalogueFacetsDbTest {

    private static final long SEED = 20261122;
    private static final int OCCASIONS = 120;
    private static final int QUESTIONS = 400;
    private static final String MARK = "facettprov";
    private static final List<String> WORDS = List.of("sårvård", "demens", "på", "ö", "handledning", "c++", "stöd");
    private static final List<String> AREAS = List.of("DEMENS", "PALL", "SAR", "REHAB");
    private static final List<String> PROFESSIONS = List.of("SSK", "AT", "USK");
    private static final Map<String, String> MUNICIPALITIES =
            Map.of("Göteborg", "1480", "Mölndal", "1481", "Öckerö", "1407", "GR", "GR", "VGR", "VGR");

    /** An occasion as the reckoning knows it. */
    private record Known(
            long id, LocalDateTime start, Set<String> words, boolean free, Map<CatalogueFacet, Set<String>> values) {

        boolean has(CatalogueFacet facet, String value) {
            Set<String> own = values.getOrDefault(facet, Set.of());
            return own.contains(value) || (facet == CatalogueFacet.PROFESSION && own.isEmpty());
        }
    }

    @Autowired
    CatalogueService catalogue;

    @Autowired
    TestWorld world;

    @Test
    void counts_every_facet_in_what_all_other_filters_leave() {
        Random random = new Random(SEED);
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < OCCASIONS; i++) {
            all.add(anOccasion(random));
        }
        all.sort(Comparator.comparing(Known::start).thenComparingLong(Known::id));
        for (int i = 0; i < QUESTIONS; i++) {
            CatalogueQuery query = aQuestion(random);
            compare(query, all);
        }
    }

    private void compare(CatalogueQuery query, List<Known> all) {
        String question = query.toString();
        List<Known> hits = all.stream().filter(meets(query, null)).toList();
        CatalogueWindow.Cards window = (CatalogueWindow.Cards) query.window();
        CatalogueResult result = catalogue.search(query);
        assertThat(result.total()).as(question).isEqualTo(hits.size());
        assertThat(result.free()).as(question).isEqualTo((int)
                hits.stream().filter(Known::free).count());
        assertThat(result.cards())
                .as(question)
                .extracting(CatalogueCard::occasionId)
                .isEqualTo(hits.stream()
                        .skip(window.offset())
                        .limit(window.limit())
                        .map(Known::id)
                        .toList());
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            List<Known> others = all.stream().filter(meets(query, facet)).toList();
            Map<String, Integer> counted = new TreeMap<>();
            values(facet).forEach(value -> {
                int count = (int)
                        others.stream().filter(each -> each.has(facet, value)).count();
                if (count > 0) {
                    counted.put(value, count);
                }
            });
            Map<String, Integer> told = new TreeMap<>(result.counts().getOrDefault(facet, Map.of()));
            told.keySet().retainAll(values(facet));
            assertThat(told).as(facet + " of " + question).isEqualTo(counted);
        }
    }

    private static Predicate<Known> meets(
            CatalogueQuery query, @org.jspecify.annotations.Nullable CatalogueFacet lifted) {
        return each -> java.util.Arrays.stream(query.text().split(" "))
                        .filter(word -> !word.equals(MARK))
                        .allMatch(word -> each.words().stream().anyMatch(own -> own.startsWith(word)))
                && (!query.freeOnly() || each.free())
                && query.chosen().entrySet().stream()
                        .filter(choice -> choice.getKey() != lifted)
                        .allMatch(choice ->
                                choice.getValue().stream().anyMatch(value -> each.has(choice.getKey(), value)));
    }

    private static List<String> values(CatalogueFacet facet) {
        return switch (facet) {
            case KIND -> List.of("kurs", "handledning", "hospitering", "natverk");
            case PROFESSION -> PROFESSIONS;
            case AREA -> AREAS;
            case LEVEL -> List.of("grund", "fordjupning", "expert");
            case ORGANISATION -> MUNICIPALITIES.values().stream().sorted().toList();
            case FORM -> List.of("pa-plats", "digitalt", "hybrid");
            case MONTH -> List.of("2026-11", "2026-12", "2027-01");
            case MUNICIPALITY -> List.of("1480", "1481", "1407", "GR");
        };
    }

    private static CatalogueQuery aQuestion(Random random) {
        StringBuilder text = new StringBuilder(MARK);
        for (String word : some(WORDS, random, 0.1)) {
            int length = word.equals("c++") ? word.length() : 1 + random.nextInt(word.length());
            text.append(' ').append(word, 0, length);
        }
        CatalogueQuery query = CatalogueQuery.everything()
                .withText(text.toString())
                .withFreeOnly(random.nextInt(4) == 0)
                .showing(new CatalogueWindow.Cards(random.nextInt(3) * 7, 1 + random.nextInt(40)));
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            if (random.nextInt(3) == 0) {
                query = query.with(facet, new LinkedHashSet<>(some(values(facet), random, 0.5)));
            }
        }
        return query;
    }

    private Known anOccasion(Random random) {
        Map<CatalogueFacet, Set<String>> values = new EnumMap<>(CatalogueFacet.class);
        String organiser = one(List.copyOf(new java.util.TreeSet<>(MUNICIPALITIES.keySet())), random);
        List<String> words = some(WORDS, random, 0.4);
        OfferKind kind = one(List.of(OfferKind.values()), random);
        Level level = one(List.of(Level.values()), random);
        List<String> areas = some(AREAS, random, 0.3);
        List<String> professions = some(PROFESSIONS, random, 0.4);
        OfferFixture offer = world.anOffer()
                .by(organiser)
                .titled(MARK + " " + String.join(" ", words))
                .ofKind(kind.name())
                .onLevel(level.name())
                .about(areas.toArray(String[]::new))
                .forProfessions(professions.toArray(String[]::new));
        LocalDateTime start =
                LocalDate.of(2026, 11, 2).plusDays(random.nextInt(80)).atTime(8 + random.nextInt(6), 0);
        boolean full = random.nextInt(3) == 0;
        boolean closed = random.nextInt(8) == 0;
        OccasionFixture occasion = world.anOccasion()
                .of(offer)
                .meeting(start, start.plusHours(2))
                .withPlaces(3)
                .taken(full ? 3 : random.nextInt(3))
                .closing(closed ? TestClock.BEGINNING.minusDays(1) : start.minusHours(1));
        String place = one(List.of("Göteborg", "Mölndal", "Öckerö"), random);
        Form form = one(List.of(Form.values()), random);
        switch (form) {
            case DIGITAL -> occasion.digital("https://meet.molndal.example/m");
            case HYBRID -> occasion.at("Gatan 1", place).hybrid("https://meet.molndal.example/m");
            case ON_SITE -> occasion.at("Gatan 1", place);
        }
        values.put(CatalogueFacet.KIND, Set.of(CatalogueFacet.valueOf(kind)));
        values.put(CatalogueFacet.LEVEL, Set.of(CatalogueFacet.valueOf(level)));
        values.put(CatalogueFacet.FORM, Set.of(CatalogueFacet.valueOf(form)));
        values.put(CatalogueFacet.AREA, Set.copyOf(areas));
        values.put(CatalogueFacet.PROFESSION, Set.copyOf(professions));
        values.put(CatalogueFacet.ORGANISATION, Set.of(code(organiser)));
        values.put(CatalogueFacet.MONTH, Set.of(start.toString().substring(0, 7)));
        values.put(CatalogueFacet.MUNICIPALITY, municipalities(organiser, form, place));
        Set<String> searched = new LinkedHashSet<>(words);
        searched.addAll(namesBeside(values));
        return new Known(occasion.save(), start, searched, !full && !closed, values);
    }

    private static Set<String> municipalities(String organiser, Form form, String place) {
        Set<String> codes = new LinkedHashSet<>();
        if (form != Form.DIGITAL) {
            codes.add(code(place));
        } else if (!organiser.equals("VGR")) {
            codes.add(code(organiser));
        }
        if (organiser.equals("GR")) {
            codes.add("GR");
        }
        return codes;
    }

    /** The words that searching may meet in names of values, in the summary and in the address. */
    private static Set<String> namesBeside(Map<CatalogueFacet, Set<String>> values) {
        Map<String, String> names = Map.ofEntries(
                Map.entry("DEMENS", "demens dementia"),
                Map.entry("PALL", "palliativ vård palliative care"),
                Map.entry("SAR", "sårvård wound care"),
                Map.entry("REHAB", "rehabilitering rehabilitation"),
                Map.entry("SSK", "sjuksköterska nurse"),
                Map.entry("AT", "arbetsterapeut occupational therapist"),
                Map.entry("USK", "undersköterska assistant nurse"),
                Map.entry("1480", "göteborgs stad göteborg"),
                Map.entry("1481", "mölndals stad mölndal"),
                Map.entry("1407", "öckerö kommun öckerö"),
                Map.entry("GR", "göteborgsregionen gr"),
                Map.entry("VGR", "västra götalandsregionen"),
                Map.entry("kurs", "kurs course"),
                Map.entry("handledning", "handledning supervision"),
                Map.entry("hospitering", "hospitering gå bredvid job shadowing"),
                Map.entry("natverk", "nätverksträff network meeting"));
        Set<String> words = new LinkedHashSet<>(
                List.of("två", "dagar", "om", "att", "lära", "ut", "säkra", "förflyttningar", "i", "hemmet"));
        values.forEach((facet, codes) -> codes.forEach(code -> {
            List<String> named = List.of(names.getOrDefault(code, "-").split(" "));
            // a municipality is searched by its short name, an organisation by both
            words.addAll(facet == CatalogueFacet.MUNICIPALITY ? named.subList(named.size() - 1, named.size()) : named);
        }));
        if (!values.getOrDefault(CatalogueFacet.FORM, Set.of()).contains("digitalt")) {
            words.addAll(List.of("gatan", "1"));
        }
        return words;
    }

    private static String code(String shortName) {
        return MUNICIPALITIES.getOrDefault(shortName, shortName);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> some(List<String> list, Random random, double share) {
        return list.stream().filter(each -> random.nextDouble() < share).toList();
    }
}
