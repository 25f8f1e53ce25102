package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.offer.CatalogueWindow;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 22);

    @Test
    void comes_back_from_the_address_as_it_went_there() {
        for (String address : List.of(
                "",
                "sok=s%C3%A5r+v%C3%A5rd&slag=kurs&slag=natverk&omrade=DEMENS&kommun=1480&kommun=GR&lediga=ja",
                "yrke=SSK&niva=fordjupning&anordnare=VGR&form=pa-plats&manad=2026-11&manad=2026-12&sortera=titel&antal=90",
                "passar=nej&dag=2026-11-24",
                "passar=ja&vy=manad&manad=2026-11",
                "vy=vecka&vecka=2026-53")) {
            CatalogueState state = read(address);
            String written = new QueryParameters(state.parameters()).getQueryString();
            assertThat(read(written)).as(address).isEqualTo(state);
            assertThat(Set.of(written.split("&")))
                    .as(address)
                    .isEqualTo(Set.of(address.replace("+", "%20").split("&")));
        }
    }

    @Test
    void ignores_what_means_nothing() {
        assertThat(read("slag=fest&omrade='%20OR%201&niva=&form=x&manad=2026-13&manad=nu&sortera=z&vy=dag&dag=31"
                        + "&antal=-5&lediga=1&passar=kanske&sok=%20&okand=1"))
                .isEqualTo(read(""));
        assertThat(read("antal=9999").shown()).isEqualTo(120);
        assertThat(read("vy=vecka&vecka=2027-53").around()).isNull();
        assertThat(read("vy=vecka&vecka=2026-00").around()).isNull();
    }

    @Test
    void takes_the_month_for_a_filter_in_the_list_and_for_the_page_in_the_calendar() {
        CatalogueState list = read("manad=2026-11");
        assertThat(list.query().chosen(CatalogueFacet.MONTH)).containsExactly("2026-11");
        CatalogueState month = read("vy=manad&manad=2026-11");
        assertThat(month.query().chosen(CatalogueFacet.MONTH)).isEmpty();
        assertThat(month.asked(null, TODAY).window())
                .isEqualTo(new CatalogueWindow.Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 12, 6), 4));
    }

    @Test
    void begins_a_calendar_without_a_date_today() {
        assertThat(read("vy=vecka").asked(null, TODAY).window())
                .isEqualTo(new CatalogueWindow.Days(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 25), 12));
        assertThat(read("vy=vecka&vecka=2026-53").around()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void starts_from_the_first_card_when_the_question_changes() {
        CatalogueState more = read("antal=60").withMore();
        assertThat(more.shown()).isEqualTo(90);
        assertThat(more.asking(more.query().sorted(CatalogueSort.TITLE)).shown())
                .isEqualTo(CatalogueQuery.FIRST_CARDS);
        assertThat(more.mayShowMore(91)).isTrue();
        assertThat(more.mayShowMore(90)).isFalse();
    }

    @Test
    void keeps_view_and_order_when_filters_are_cleared() {
        CatalogueState cleared = read("vy=manad&manad=2026-11&sok=sår&slag=kurs&sortera=titel&passar=ja")
                .cleared();
        assertThat(cleared).isEqualTo(read("vy=manad&manad=2026-11&sortera=titel&passar=ja"));
        assertThat(cleared.isFiltered()).isFalse();
    }

    private static CatalogueState read(String address) {
        Map<String, List<String>> parameters =
                QueryParameters.fromString(address).getParameters();
        return CatalogueState.read(parameters);
    }
}
