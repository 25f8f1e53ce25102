package se.goteborgsregionen.bredvid.people.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import se.goteborgsregionen.bredvid.people.PersonFault;
import se.goteborgsregionen.bredvid.people.PersonFault.Field;

/** Where on the screen a fault of a person's record is told. */
final class FaultPlaces {

    private final Map<Field, HasValidationProperties> places = new EnumMap<>(Field.class);

    /** Labels the component, which from now on shows the record's faults rather than its own. */
    <C extends Component & HasValidationProperties> void place(Field field, C component, String label) {
        places.put(field, component);
        component.getElement().setProperty("label", label);
        component.getElement().setProperty("manualValidation", true);
    }

    /** Puts a sentence beside each field that has a fault, and the cursor in the first of them. */
    void show(List<PersonFault> faults, Function<PersonFault, String> sentence) {
        Set<Field> told = new HashSet<>();
        for (PersonFault fault : faults) {
            HasValidationProperties place = places.get(fault.field());
            if (place != null && told.add(fault.field())) {
                place.setErrorMessage(sentence.apply(fault));
                place.setInvalid(true);
                if (told.size() == 1 && place instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
            }
        }
    }

    void clear() {
        places.values().forEach(place -> place.setInvalid(false));
    }
}
