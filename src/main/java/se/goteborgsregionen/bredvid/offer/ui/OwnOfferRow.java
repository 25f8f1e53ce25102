package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDateTime;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.OwnOffer;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** One offer of ours with how its occasions stand. */
final class OwnOfferRow extends ListItem {

    private final EditorInputs inputs;
    private final OwnOffer offer;
    private final LocalDateTime now;

    OwnOfferRow(EditorInputs inputs, OwnOffer offer, boolean withOrganisation, LocalDateTime now) {
        this.inputs = inputs;
        this.offer = offer;
        this.now = now;
        addClassNames("box", "own-offer");
        Div line = new Div(new KindLabel(OfferKindStyle.of(offer.kind()), inputs.say("kind." + offer.kind())));
        if (withOrganisation) {
            line.add(new Span(offer.organisation()));
        }
        if (offer.status() == Status.CANCELLED) {
            line.add(new Chip(Chip.Tone.BAD, "calendar-x", inputs.say("status.CANCELLED")));
        }
        line.addClassName("line1");
        H2 title = new H2(new RouterLink(offer.title(), EditOfferView.class, EditOfferView.parameters(offer.id())));
        add(line, title, occasions());
    }

    private Component occasions() {
        if (offer.occasions().isEmpty()) {
            Paragraph none = new Paragraph(inputs.say("row.no-dates"));
            none.addClassName("muted");
            return none;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("runs");
        offer.occasions().forEach(run -> rows.add(row(run)));
        return rows;
    }

    private ListItem row(OwnOffer.Run run) {
        HouseDates dates = HouseDates.in(inputs.locale());
        Leaf leaf = new Leaf(
                run.firstStart().toLocalDate(), inputs.locale(), Leaf.Size.SMALL, OfferKindStyle.of(offer.kind()));
        boolean cancelled = run.status() == Status.CANCELLED;
        Span when = new Span(dates.momentAndYear(run.firstStart()));
        when.addClassName("when-words");
        Span where = new Span(where(run));
        where.addClassNames("muted", "small");
        Div text = new Div(when, where);
        text.addClassName("run-text");
        return new ListItem(cancelled ? leaf.off() : leaf, text, standing(run));
    }

    private String where(OwnOffer.Run run) {
        String place = run.form() == Form.DIGITAL || run.municipality() == null
                ? inputs.say("form." + run.form())
                : run.municipality();
        return run.meetings() > 1 ? place + " · " + inputs.say("meetings", run.meetings()) : place;
    }

    private Component standing(OwnOffer.Run run) {
        if (run.status() == Status.CANCELLED) {
            return new Chip(Chip.Tone.BAD, "calendar-x", inputs.say("status.CANCELLED"));
        }
        Integer capacity = run.capacity();
        String taken = capacity == null
                ? inputs.say("row.taken-unlimited", run.taken())
                : inputs.say("row.taken", run.taken(), capacity);
        Div places = new Div(new Span(taken));
        places.addClassName("run-places");
        if (run.held() > 0 && capacity != null) {
            places.add(new Span(inputs.say("row.held", run.held())));
        }
        if (run.waiting() > 0) {
            places.add(new Span(inputs.say("row.waiting", run.waiting())));
        }
        if (run.lastEnd().isBefore(now)) {
            Span over = new Span(inputs.say("row.over"));
            over.addClassName("muted");
            places.add(over);
        }
        return places;
    }
}
