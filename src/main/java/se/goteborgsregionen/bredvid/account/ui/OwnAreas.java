package se.goteborgsregionen.bredvid.account.ui;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.people.OwnAreasService;

/** The areas that one works in, kept as soon as they are chosen. */
@Component
class OwnAreas {

    private final OwnAreasService own;
    private final VocabularyService vocabulary;
    private final CurrentUser user;

    OwnAreas(OwnAreasService own, VocabularyService vocabulary, CurrentUser user) {
        this.own = own;
        this.vocabulary = vocabulary;
        this.user = user;
    }

    Div field(Locale locale) {
        Div place = new Div();
        Set<Long> mine = own.mine(user.actor());
        MultiSelectComboBox<Area> areas = new MultiSelectComboBox<>(place.getTranslation("account.areas"));
        areas.setHelperText(place.getTranslation("account.areas.help"));
        areas.setItemLabelGenerator(area -> area.label(locale));
        areas.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        areas.setWidthFull();
        areas.setItems(vocabulary.areas().stream()
                .filter(area -> area.active() || mine.contains(area.id()))
                .toList());
        areas.setValue(vocabulary.areas().stream()
                .filter(area -> mine.contains(area.id()))
                .collect(Collectors.toSet()));
        Span kept = new Span();
        kept.addClassNames("small", "muted");
        kept.getElement().setAttribute("role", "status");
        areas.addValueChangeListener(change -> {
            own.say(user.actor(), change.getValue().stream().map(Area::id).collect(Collectors.toSet()));
            kept.setText(place.getTranslation("account.areas.kept"));
        });
        place.add(areas, kept);
        return place;
    }
}
