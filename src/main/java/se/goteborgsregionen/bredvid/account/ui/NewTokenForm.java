package se.goteborgsregionen.bredvid.account.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.ApiToken.Fault;
import se.goteborgsregionen.bredvid.account.ApiToken.Lifetime;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** What a new token is called, what it opens and for how long. */
class NewTokenForm extends Div {

    private final ApiTokenService tokens;
    private final CurrentUser currentUser;
    private final Consumer<Making.Made> made;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();
    private final RadioButtonGroup<Lifetime> lifetime = new RadioButtonGroup<>();

    NewTokenForm(ApiTokenService tokens, CurrentUser currentUser, Consumer<Making.Made> made) {
        this.tokens = tokens;
        this.currentUser = currentUser;
        this.made = made;
        addClassNames("box", "stack");
        name.setLabel(getTranslation("account.tokens.name"));
        name.setHelperText(getTranslation("account.tokens.name.help"));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        name.setManualValidation(true);
        name.setWidthFull();
        scope.setLabel(getTranslation("account.tokens.scope"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(choice -> getTranslation("account.tokens.scope." + choice));
        scope.setValue(Scope.READ);
        lifetime.setLabel(getTranslation("account.tokens.lifetime"));
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(choice -> getTranslation("account.tokens.lifetime.days", choice.days()));
        lifetime.setValue(Lifetime.QUARTER);
        BusyButton make = new BusyButton(
                getTranslation("account.tokens.make"), getTranslation("account.tokens.making"), press -> make());
        add(name, scope, lifetime, make);
    }

    private void make() {
        name.setInvalid(false);
        switch (tokens.make(currentUser.actor(), name.getValue(), scope.getValue(), lifetime.getValue())) {
            case Making.Made fresh -> {
                name.clear();
                made.accept(fresh);
            }
            case Making.Refused refused -> {
                name.setErrorMessage(sentence(refused.fault()));
                name.setInvalid(true);
                name.focus();
            }
        }
    }

    private String sentence(Fault fault) {
        int most = fault == Fault.TOO_MANY ? ApiTokenService.MOST : ApiTokenService.MOST_NAME;
        return getTranslation("account.tokens.fault." + fault, most);
    }
}
