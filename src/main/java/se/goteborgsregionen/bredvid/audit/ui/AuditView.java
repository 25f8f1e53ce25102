package se.goteborgsregionen.bredvid.audit.ui;

import java.text.Collator;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.audit.AuditEntry;
import se.goteborgsregionen.bredvid.audit.AuditQuery;
import se.goteborgsregionen.bredvid.audit.AuditService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.DayField;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** Who did what, when: for GR. */
@Route("handelser")
@Menu(title = "audit.title", order = 60, icon = "history")
@RolesAllowed("GR_ADMINISTRATOR")
class AuditView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final AuditService audit;
    private final CurrentUser user;
    private final AuditWords words = new AuditWords(getLocale());
    private final DayField from;
    private final DayField until;
    private final Select<String> action = new Select<>();
    private final TextField name = new TextField();
    private final RowTable table;
    private final Button more;
    private final Div empty = new Div();
    private final LiveRegion found = new LiveRegion();
    private @Nullable Long last;

    AuditView(AuditService audit, CurrentUser user) {
        this.audit = audit;
        this.user = user;
        this.from = new DayField(getTranslation("audit.from"), getLocale());
        this.until = new DayField(getTranslation("audit.until"), getLocale());
        this.table = new RowTable(
                getTranslation("audit.title"),
                getTranslation("audit.what"),
                getTranslation("audit.when"),
                getTranslation("audit.detail"));
        this.more = new Button(getTranslation("audit.more"), click -> showMore());
        more.addClassName("full");
        add(
                new PageHead(getTranslation("audit.title")).sub(getTranslation("audit.lede")),
                filters(),
                found,
                table,
                more,
                empty);
        search();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Bredvid";
    }

    private Component filters() {
        action.setLabel(getTranslation("audit.action"));
        action.setItems(audit.actions(user.actor()).stream()
                .sorted(Comparator.comparing(words::kind, Collator.getInstance(getLocale())))
                .toList());
        action.setItemLabelGenerator(each -> each == null ? getTranslation("audit.any") : words.kind(each));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(getTranslation("audit.any"));
        name.setLabel(getTranslation("audit.name"));
        name.setPrefixComponent(Icon.of("search"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        from.addValueChangeListener(change -> search());
        until.addValueChangeListener(change -> search());
        action.addValueChangeListener(change -> search());
        name.addValueChangeListener(change -> search());
        Div row = new Div(name, action, from, until);
        row.addClassName("list-filters");
        return row;
    }

    private void search() {
        last = null;
        table.clear();
        empty.removeAll();
        showMore();
        table.setVisible(last != null);
        if (last == null) {
            empty.add(new EmptyState("history", getTranslation("audit.none"), getTranslation("audit.none.text")));
        }
        found.say(getTranslation(last == null ? "audit.none" : "audit.found"));
    }

    private void showMore() {
        List<AuditEntry> page = audit.search(
                user.actor(),
                new AuditQuery(from.getValue(), until.getValue(), action.getValue(), name.getValue(), last, PAGE + 1));
        page.stream().limit(PAGE).forEach(this::row);
        more.setVisible(page.size() > PAGE);
    }

    private void row(AuditEntry entry) {
        last = entry.id();
        LocalDateTime when = LocalDateTime.ofInstant(entry.happenedAt(), Time.STOCKHOLM);
        HouseDates dates = HouseDates.in(getLocale());
        table.row(new Span(words.sentence(entry)), new Span(dates.momentAndYear(when)), new Span(words.more(entry)));
    }
}
