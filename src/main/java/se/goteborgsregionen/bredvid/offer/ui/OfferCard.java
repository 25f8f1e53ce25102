package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;
import se.goteborgsregionen.bredvid.shared.ui.kit.PlacesBar;

/** An offer as it will stand in the catalogue, while it is written. */
final class OfferCard extends Article {

    OfferCard(
            EditorInputs inputs, OfferForm form, @Nullable OccasionForm occasion, int taken, List<Organisation> towns) {
        KindStyle kind = OfferKindStyle.of(form.kind());
        addClassNames("card", "slim");
        kind.colour(this);
        List<MeetingForm> meetings = occasion == null
                ? List.of()
                : occasion.meetings().stream()
                        .filter(meeting -> meeting.day() != null)
                        .sorted(Comparator.comparing(meeting -> Objects.requireNonNull(meeting.day())))
                        .toList();
        MeetingForm first = meetings.isEmpty() ? MeetingForm.BLANK : meetings.getFirst();
        LocalDate day = first.day();
        if (day == null) {
            Div noDay = new Div(Icon.of("calendar-days"));
            noDay.addClassName("leaf-to-be");
            add(noDay);
        } else {
            add(new Leaf(day, inputs.locale(), Leaf.Size.MEDIUM, kind));
        }
        Div line = new Div(new KindLabel(kind, inputs.say("kind." + form.kind())));
        line.addClassName("line1");
        Div text = new Div(line, new H3(form.title().isBlank() ? inputs.say("card.no-title") : form.title()));
        if (!form.summary().isBlank()) {
            Paragraph summary = new Paragraph(form.summary());
            summary.addClassName("sum");
            text.add(summary);
        }
        if (occasion != null) {
            Paragraph facts = new Paragraph(
                    fact("clock", when(inputs, first, meetings.size())),
                    fact("map-pin", where(inputs, occasion, towns)));
            facts.addClassNames("meta", "below");
            text.add(facts);
            places(occasion, taken, text);
        }
        add(text);
    }

    private static Span fact(String icon, String words) {
        return new Span(Icon.of(icon), new Span(words));
    }

    private static String when(EditorInputs inputs, MeetingForm first, int number) {
        String times = first.starts() == null || first.ends() == null
                ? inputs.say("card.no-time")
                : HouseDates.in(inputs.locale()).clock(first.starts(), first.ends());
        return number > 1 ? times + " · " + inputs.say("meetings", number) : times;
    }

    static String where(EditorInputs inputs, OccasionForm occasion, List<Organisation> towns) {
        String town = towns.stream()
                .filter(one -> Long.valueOf(one.id()).equals(occasion.municipalityId()))
                .map(Organisation::shortName)
                .findFirst()
                .orElse(inputs.say("card.no-place"));
        return switch (occasion.form()) {
            case ON_SITE -> town;
            case DIGITAL -> inputs.say("form.DIGITAL");
            case HYBRID -> town + " · " + inputs.say("card.or-digital");
        };
    }

    private static void places(OccasionForm occasion, int taken, Div text) {
        Integer capacity = occasion.capacity();
        if (occasion.unlimited() && occasion.digital()) {
            text.add(PlacesBar.unlimited());
        } else if (capacity != null && capacity > 0) {
            text.add(new PlacesBar(capacity - taken, capacity, 0));
        }
    }
}
