package se.goteborgsregionen.bredvid.booking.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** The staff of the units that the reader leads, to be chosen by name. */
class StaffChoice extends Div {

    private final TextField search = new TextField();
    private final LiveRegion found = new LiveRegion();
    private final List<Row> rows = new ArrayList<>();

    private record Row(long personId, String words, Checkbox box, ListItem item) {}

    /** @param changed told when somebody is chosen or no longer */
    StaffChoice(List<Unit> units, Runnable changed) {
        addClassName("pick-staff");
        search.setLabel(getTranslation("unit.search"));
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        UnorderedList list = new UnorderedList();
        list.addClassName("choices");
        for (Unit unit : units) {
            for (Unit.Member member : unit.members()) {
                Checkbox box = new Checkbox(member.name().full());
                box.addValueChangeListener(change -> changed.run());
                Paragraph more = new Paragraph(
                        member.profession(getLocale()).isEmpty()
                                ? unit.name()
                                : member.profession(getLocale()) + ", " + unit.name());
                more.addClassNames("muted", "small");
                ListItem item = new ListItem(box, more);
                String words = (member.name().full() + " " + more.getText()).toLowerCase(Locale.ROOT);
                rows.add(new Row(member.personId(), words, box, item));
                list.add(item);
            }
        }
        add(search, found, list);
    }

    /** In the order of the list: places are given in it. */
    List<Long> chosen() {
        return rows.stream()
                .filter(row -> row.box().getValue())
                .map(Row::personId)
                .toList();
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        int shown = 0;
        for (Row row : rows) {
            boolean matches = row.words().contains(words) || row.box().getValue();
            row.item().setVisible(matches);
            shown += matches ? 1 : 0;
        }
        found.say(getTranslation("unit.found", shown));
    }
}
