package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** The whole offer as staff will see it, before it is saved. */
final class OfferPreview extends Dialog {

    private final EditorInputs inputs;
    private final EditorLists lists;
    private final OfferForm form;
    private final Div page = new Div();

    OfferPreview(EditorInputs inputs, EditorLists lists, OfferForm form, String givenBy, @Nullable String host) {
        this.inputs = inputs;
        this.lists = lists;
        this.form = form;
        setHeaderTitle(inputs.say("preview.title"));
        setWidth("min(56rem, 100vw)");
        page.addClassName("offer-preview");
        head(givenBy);
        occasions();
        lines("preview.goals", form.goals());
        description();
        forWhom();
        lines("preview.bring", form.bring());
        host(host);
        add(page);
        Button close = new Button(inputs.say("preview.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void head(String givenBy) {
        Div line = new Div(
                new KindLabel(OfferKindStyle.of(form.kind()), inputs.say("kind." + form.kind())), new Span(givenBy));
        line.addClassName("line1");
        H1 title = new H1(form.title().isBlank() ? inputs.say("card.no-title") : form.title());
        Paragraph summary = new Paragraph(form.summary());
        summary.addClassName("lede");
        page.add(line, title, summary);
    }

    private void occasions() {
        Section section = section("preview.occasions");
        if (form.occasions().isEmpty()) {
            section.add(new Paragraph(inputs.say("preview.no-occasions")));
        }
        for (OccasionForm occasion : form.occasions()) {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("others");
            occasion.meetings().forEach(meeting -> rows.add(meeting(meeting)));
            section.add(rows, facts(occasion));
        }
    }

    private ListItem meeting(MeetingForm meeting) {
        if (meeting.day() == null) {
            return new ListItem(Icon.of("calendar-days"), new Span(inputs.say("card.no-day")));
        }
        HouseDates dates = HouseDates.in(inputs.locale());
        String words = meeting.starts() == null || meeting.ends() == null
                ? dates.dayAndYear(meeting.day())
                : dates.meetingAndYear(meeting.day(), meeting.starts(), meeting.ends());
        Span week = new Span(dates.week(meeting.day()));
        week.addClassNames("muted", "small");
        return new ListItem(
                new Leaf(meeting.day(), inputs.locale(), Leaf.Size.SMALL, OfferKindStyle.of(form.kind())),
                new Div(new Div(words), week));
    }

    private Facts facts(OccasionForm occasion) {
        Facts facts = new Facts();
        if (occasion.onSite()) {
            facts.fact(
                    "map-pin",
                    occasion.address().isBlank() ? inputs.say("card.no-place") : occasion.address(),
                    OfferCard.where(inputs, occasion, lists.municipalities()));
        }
        if (occasion.digital()) {
            facts.fact("video", inputs.say("form.DIGITAL"), inputs.say("preview.link"));
        }
        Integer capacity = occasion.capacity();
        facts.fact(
                "users",
                (occasion.unlimited() && occasion.digital()) || capacity == null
                        ? inputs.say("unlimited")
                        : inputs.say("preview.places", capacity),
                closes(occasion));
        String opens = opens(occasion);
        if (opens != null) {
            facts.fact("calendar-days", opens, (String) null);
        }
        return facts;
    }

    /** Null when booking opens at once. */
    private @Nullable String opens(OccasionForm occasion) {
        if (occasion.terms().opensBefore() != null) {
            return WindowEnd.moment(inputs, occasion.terms().opensBefore(), occasion.firstStart())
                    .map(moment -> inputs.say("preview.opens", moment))
                    .orElse(null);
        }
        return occasion.bookingOpens() == null
                ? null
                : inputs.say("preview.opens", HouseDates.in(inputs.locale()).dayAndYear(occasion.bookingOpens()));
    }

    private @Nullable String closes(OccasionForm occasion) {
        if (occasion.terms().closesBefore() != null) {
            return WindowEnd.moment(inputs, occasion.terms().closesBefore(), occasion.firstStart())
                    .map(moment -> inputs.say("preview.closes", moment))
                    .orElse(null);
        }
        return occasion.lastBookingDay() == null
                ? null
                : inputs.say("preview.closes", HouseDates.in(inputs.locale()).dayAndYear(occasion.lastBookingDay()));
    }

    private void lines(String key, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("goals");
        lines.forEach(line -> list.add(new ListItem(Icon.of("check"), new Span(line))));
        section(key).add(list);
    }

    private void description() {
        if (!form.description().isBlank()) {
            Paragraph text = new Paragraph(form.description());
            text.addClassNames("measure", "as-typed");
            section("preview.about").add(text);
        }
    }

    private void forWhom() {
        String professions = lists.professions().stream()
                .filter(profession -> form.professions().contains(profession.id()))
                .map(profession -> profession.label(inputs.locale()))
                .collect(Collectors.joining(", "));
        Facts facts = new Facts();
        facts.fact(
                "users",
                professions.isEmpty() ? inputs.say("preview.everybody") : professions,
                form.licensedOnly() ? inputs.say("licensed-only") : null);
        facts.fact("layers", inputs.say("level." + form.level()), (String) null);
        if (form.terms().releaseNeeded()) {
            facts.fact("user-check", inputs.say("release-needed"), (String) null);
        }
        if (form.terms().hostAcceptance()) {
            facts.fact("user-check", inputs.say("host-acceptance"), (String) null);
        }
        section("preview.for-whom").add(facts);
    }

    private void host(@Nullable String host) {
        String contact = String.join(
                " · ",
                List.of(
                                form.contact().name(),
                                form.contact().email(),
                                form.contact().phone())
                        .stream()
                        .filter(part -> !part.isBlank())
                        .toList());
        if (host == null && contact.isEmpty()) {
            return;
        }
        Facts facts = new Facts();
        if (host != null) {
            facts.fact("user", host, inputs.say("host." + form.kind()));
        }
        if (!contact.isEmpty()) {
            facts.fact("mail", contact, (String) null);
        }
        section("preview.who").add(facts);
    }

    private Section section(String key) {
        Section section = new Section(new H2(inputs.say(key)));
        page.add(section);
        return section;
    }
}
