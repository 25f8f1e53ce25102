package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceFault;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.shared.Saving;

/** What a manager decides for the units that she leads: how many may be away on one day. */
@Component
class LedUnits {

    private final WorkplaceService workplaces;
    private final CurrentUser user;

    LedUnits(WorkplaceService workplaces, CurrentUser user) {
        this.workplaces = workplaces;
        this.user = user;
    }

    /** Empty, and not to be seen, for those who lead none. */
    Section section() {
        Section section = new Section();
        List<Workplace> led = workplaces.led(user.actor());
        section.setVisible(!led.isEmpty());
        if (!led.isEmpty()) {
            section.add(new H2(section.getTranslation("account.units")));
            section.addClassNames("box", "stack", "below");
            led.stream().map(this::unit).forEach(section::add);
        }
        return section;
    }

    private Div unit(Workplace workplace) {
        IntegerField most = new IntegerField();
        most.setLabel(most.getTranslation("account.units.most-away", workplace.name()));
        most.setHelperText(most.getTranslation("account.units.most-away.help"));
        most.setManualValidation(true);
        most.setValue(workplace.mostAway());
        most.setWidthFull();
        Span kept = new Span();
        kept.addClassNames("small", "muted");
        kept.getElement().setAttribute("role", "status");
        Button save = new Button(most.getTranslation("account.units.save"), press -> {
            Saving<WorkplaceFault> saving = workplaces.limitAway(user.actor(), workplace.id(), most.getValue());
            boolean refused = saving instanceof Saving.Refused;
            most.setInvalid(refused);
            most.setErrorMessage(
                    refused
                            ? most.getTranslation("organisation.workplace.fault." + WorkplaceFault.MOST_AWAY_IMPOSSIBLE)
                            : "");
            kept.setText(refused ? "" : most.getTranslation("account.units.saved"));
        });
        Div row = new Div(save, kept);
        row.addClassName("row");
        Div unit = new Div(most, row);
        unit.addClassName("stack");
        return unit;
    }
}
