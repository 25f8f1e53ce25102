package se.goteborgsregionen.bredvid.offer.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;

/** The municipalities as tiles where they lie on the map, and GR's own tile; ticking some shows what is there. */
@Tag("section")
final class CatalogueMap extends HtmlContainer {

    private static final Map<String, String> PLACES = places();
    private static final Map<String, String> PARTED =
            Map.of("Stenungsund", "Stenung\u00adsund", "Kungsbacka", "Kungs\u00adbacka");
    private static final int SHADES = 3;

    private final Div tiles = new Div();
    private final Map<String, CatalogueOption> byCode = new LinkedHashMap<>();
    private final Consumer<Set<String>> choose;
    private Set<String> current = Set.of();

    CatalogueMap(Consumer<Set<String>> choose) {
        this.choose = choose;
        H2 heading = new H2(getTranslation("catalogue.filter.kommun"));
        heading.setId("filter-kommun");
        tiles.addClassName("tiles");
        tiles.getElement().setAttribute("role", "group");
        tiles.getElement().setAttribute("aria-labelledby", "filter-kommun");
        add(heading, tiles);
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("1419", "1/1");
        places.put("1415", "1/2");
        places.put("1462", "1/3");
        places.put("1482", "2/2");
        places.put("1440", "2/3");
        places.put("1489", "2/4");
        places.put("1407", "3/1");
        places.put("1480", "3/2");
        places.put("1402", "3/3");
        places.put("1441", "3/4");
        places.put("1481", "4/2");
        places.put("1401", "4/3");
        places.put("1384", "5/2");
        places.put("GR", "5/3/auto/span 2");
        return places;
    }

    void show(Set<String> chosen, @Nullable String home, CatalogueResult result, CatalogueLabels labels) {
        current = Set.copyOf(chosen);
        int most = PLACES.keySet().stream()
                .mapToInt(code -> result.count(CatalogueFacet.MUNICIPALITY, code))
                .max()
                .orElse(0);
        PLACES.forEach((code, area) -> {
            CatalogueOption tile = byCode.computeIfAbsent(code, c -> tile(c, area, labels));
            int count = result.count(CatalogueFacet.MUNICIPALITY, code);
            tile.show(count, chosen.contains(code));
            for (int shade = 0; shade <= SHADES; shade++) {
                tile.setClassName("v" + shade, shade == shade(count, most));
            }
            tile.setClassName("home", code.equals(home));
        });
    }

    /** One shade a hit while there are few; with many, as large a share of the shades as of the fullest tile. */
    private static int shade(int count, int most) {
        return most <= SHADES ? count : Math.ceilDiv(SHADES * count, most);
    }

    private CatalogueOption tile(String code, String area, CatalogueLabels labels) {
        String name = labels.of(CatalogueFacet.MUNICIPALITY, code);
        CatalogueOption tile =
                new CatalogueOption(code, PARTED.getOrDefault(name, name), ticked -> choose.accept(with(code, ticked)));
        tile.getStyle().set("grid-area", area);
        tile.setClassName("wide", code.equals("GR"));
        tiles.add(tile);
        return tile;
    }

    private Set<String> with(String code, boolean ticked) {
        Set<String> changed = new LinkedHashSet<>(current);
        if (ticked) {
            changed.add(code);
        } else {
            changed.remove(code);
        }
        return changed;
    }
}
