package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.organisation.Organisation;

/** Where an occasion is, how many it takes and when it can be booked. */
final class PlacePart extends Div {

    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final TextField address;
    private final ComboBox<Organisation> municipality;
    private final Div onSite;
    private final TextField link;
    private final IntegerField capacity;
    private final Checkbox unlimited;
    private final OccasionTermsPart terms;

    PlacePart(EditorInputs inputs, EditorLists lists, OccasionForm occasion, @Nullable OccasionStanding standing) {
        addClassName("stack");
        form.setLabel(inputs.say("form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(choice -> inputs.say("form." + choice));
        form.setValue(occasion.form());
        address = inputs.text("field.ADDRESS");
        address.setValue(occasion.address());
        address.setHelperText(inputs.say("address.hint"));
        municipality = new ComboBox<>(inputs.say("field.MUNICIPALITY"));
        municipality.setManualValidation(true);
        municipality.setWidthFull();
        municipality.setItems(lists.municipalities());
        municipality.setItemLabelGenerator(Organisation::shortName);
        lists.municipalities().stream()
                .filter(one -> Long.valueOf(one.id()).equals(occasion.municipalityId()))
                .findFirst()
                .ifPresent(municipality::setValue);
        onSite = Fieldset.row("c21", address, municipality);
        link = inputs.text("field.LINK");
        link.setValue(occasion.digitalLink());
        link.setHelperText(inputs.say("link.hint"));
        capacity = inputs.number("field.CAPACITY");
        capacity.setValue(occasion.capacity());
        if (standing != null && standing.taken() + standing.held() > 0) {
            capacity.setHelperText(inputs.say("capacity.taken", standing.taken(), standing.waiting(), standing.held()));
        }
        unlimited = new Checkbox(inputs.say("unlimited"), occasion.unlimited());
        terms = new OccasionTermsPart(inputs, occasion);
        add(form, onSite, link, Fieldset.row("c2", capacity), unlimited, terms);
        fit();
        form.addValueChangeListener(change -> {
            fit();
            inputs.tell();
        });
        municipality.addValueChangeListener(change -> inputs.tell());
        unlimited.addValueChangeListener(change -> {
            fit();
            inputs.tell();
        });
    }

    private void fit() {
        boolean digital = form.getValue() != Form.ON_SITE;
        onSite.setVisible(form.getValue() != Form.DIGITAL);
        link.setVisible(digital);
        unlimited.setVisible(digital);
        capacity.setEnabled(!(digital && unlimited.getValue()));
    }

    /** Fills in what is usual for a form with a first day. */
    void suggest(OccasionForm typed, LocalDate today) {
        terms.suggest(typed, today);
    }

    /** A field with a problem is never folded away. */
    void unfold(List<FieldProblem> problems) {
        terms.unfold(problems);
    }

    OccasionForm read(@Nullable Long id, List<MeetingForm> meetings) {
        Organisation where = municipality.getValue();
        return new OccasionForm(
                id,
                form.getValue() == null ? Form.ON_SITE : form.getValue(),
                address.getValue(),
                where == null ? null : where.id(),
                link.getValue(),
                unlimited.getValue(),
                capacity.getValue(),
                terms.opens(),
                terms.lastDay(),
                terms.read(),
                meetings);
    }

    Stream<EditorField> fields(int occasion) {
        Stream<EditorField> place = Stream.of(
                new EditorField(OfferField.of(Name.ADDRESS, occasion), address),
                new EditorField(OfferField.of(Name.MUNICIPALITY, occasion), municipality),
                new EditorField(OfferField.of(Name.LINK, occasion), link),
                new EditorField(OfferField.of(Name.CAPACITY, occasion), capacity));
        return Stream.concat(place, terms.fields(occasion));
    }
}
