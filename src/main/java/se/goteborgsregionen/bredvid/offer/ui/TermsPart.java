package se.goteborgsregionen.bredvid.offer.ui;

import java.util.stream.Stream;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/** Who receives, whom to ask, and on what terms one comes. */
final class TermsPart extends Div {

    private final ComboBox<Workplace> workplace;
    private final ComboBox<HostChoice> host;
    private final TextField contactName;
    private final TextField contactEmail;
    private final TextField contactPhone;
    private final IntegerField cancelDays;

    TermsPart(EditorInputs inputs, EditorLists lists, OfferForm form, @Nullable HostChoice hostNow) {
        boolean hospitation = form.kind() == OfferKind.HOSPITATION;
        workplace = new ComboBox<>(inputs.say(hospitation ? "workplace.receives" : "field.WORKPLACE"));
        workplace.setManualValidation(true);
        workplace.setItems(lists.workplaces().stream()
                .filter(unit -> unit.active() || Long.valueOf(unit.id()).equals(form.workplaceId()))
                .toList());
        workplace.setItemLabelGenerator(Workplace::name);
        workplace.setClearButtonVisible(true);
        workplace.setWidthFull();
        lists.workplaces().stream()
                .filter(unit -> Long.valueOf(unit.id()).equals(form.workplaceId()))
                .findFirst()
                .ifPresent(workplace::setValue);
        host = new ComboBox<>(inputs.say("host." + form.kind()));
        host.setManualValidation(true);
        host.setHelperText(inputs.say("host.hint"));
        host.setItemLabelGenerator(HostChoice::label);
        host.setItems(query -> lists.people().apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        host.setClearButtonVisible(true);
        host.setWidthFull();
        host.setValue(hostNow);
        contactName = inputs.text("field.CONTACT_NAME");
        contactName.setValue(form.contact().name());
        contactEmail = inputs.text("field.CONTACT_EMAIL");
        contactEmail.setValue(form.contact().email());
        contactPhone = inputs.text("field.CONTACT_PHONE");
        contactPhone.setValue(form.contact().phone());
        cancelDays = inputs.number("field.CANCEL_DAYS");
        cancelDays.setHelperText(inputs.say("cancel-days.hint"));
        cancelDays.setValue(form.cancelDays());
        add(
                new Fieldset(
                        inputs.say("section.who"),
                        Fieldset.row("c2", workplace, host),
                        contactName,
                        Fieldset.row("c2", contactEmail, contactPhone)),
                new Fieldset(inputs.say("section.terms"), Fieldset.row("c2", cancelDays)));
        Stream.of(workplace, host).forEach(field -> field.addValueChangeListener(change -> inputs.tell()));
    }

    OfferForm readInto(OfferForm form) {
        Workplace unit = workplace.getValue();
        HostChoice person = host.getValue();
        return new OfferForm(
                form.organisationId(),
                unit == null ? null : unit.id(),
                form.kind(),
                form.title(),
                form.summary(),
                form.description(),
                form.goals(),
                form.bring(),
                form.level(),
                form.licensedOnly(),
                form.terms(),
                new Contact(contactName.getValue(), contactEmail.getValue(), contactPhone.getValue()),
                person == null ? null : person.id(),
                cancelDays.getValue(),
                form.professions(),
                form.areas(),
                form.target(),
                form.occasions());
    }

    /** The unit's name; null for none. */
    @Nullable
    String workplaceName() {
        Workplace unit = workplace.getValue();
        return unit == null ? null : unit.name();
    }

    /** Whoever receives or supervises, as shown; null for nobody named. */
    @Nullable
    String hostName() {
        HostChoice person = host.getValue();
        return person == null ? null : person.name();
    }

    Stream<EditorField> fields() {
        return Stream.of(
                new EditorField(OfferField.of(Name.WORKPLACE), workplace),
                new EditorField(OfferField.of(Name.HOST), host),
                new EditorField(OfferField.of(Name.CONTACT_NAME), contactName),
                new EditorField(OfferField.of(Name.CONTACT_EMAIL), contactEmail),
                new EditorField(OfferField.of(Name.CONTACT_PHONE), contactPhone),
                new EditorField(OfferField.of(Name.CANCEL_DAYS), cancelDays));
    }
}
