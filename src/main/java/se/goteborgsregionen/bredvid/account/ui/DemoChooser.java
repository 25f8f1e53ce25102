package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;
import se.goteborgsregionen.bredvid.account.DemoPerson;
import se.goteborgsregionen.bredvid.account.DemoSignIn;
import se.goteborgsregionen.bredvid.account.Destination;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** Whom to be in the demo world: four suggestions, and a search among all. Each is a button of an ordinary form. */
class DemoChooser extends Div {

    private final DemoSignIn demo;
    private final Element list = new Element("ul");
    private final LiveRegion found = new LiveRegion();

    DemoChooser(DemoSignIn demo, Destination destination) {
        this.demo = demo;
        addClassNames("section", "stack");
        TextField search = new TextField(getTranslation("account.demo.search"));
        search.setPrefixComponent(Icon.of("search"));
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addValueChangeListener(typed -> show(typed.getValue()));
        list.getClassList().add("choices");
        Element form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", DemoSignIn.PATH.substring(1))
                .appendChild(hidden("vidare", destination.path()), list);
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            form.appendChild(hidden(csrf.getParameterName(), csrf.getToken()));
        }
        add(
                new H2(getTranslation("account.demo.title")),
                new Paragraph(getTranslation("account.demo.text")),
                search,
                found);
        getElement().appendChild(form);
        fill(demo.suggestions());
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    private void show(String words) {
        List<DemoPerson> people = words.isBlank() ? demo.suggestions() : demo.search(words);
        fill(people);
        found.say(getTranslation("account.demo.found", people.size()));
    }

    private void fill(List<DemoPerson> people) {
        list.removeAllChildren();
        people.forEach(person -> list.appendChild(new Element("li").appendChild(button(person))));
    }

    private Element button(DemoPerson person) {
        String roles = person.roles().stream()
                .map(role -> getTranslation("account.role." + role.name()))
                .collect(Collectors.joining(", "));
        String about = Stream.of(
                        roles.isEmpty() ? getTranslation("account.role.STAFF") : roles,
                        person.profession(),
                        person.workplace())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
        return new Element("button")
                .setAttribute("type", "submit")
                .setAttribute("name", "person")
                .setAttribute("value", Long.toString(person.id()))
                .setAttribute("class", "choice")
                .appendChild(
                        new Element("b").setText(person.name().full()),
                        new Element("span").setAttribute("class", "small muted").setText(about));
    }
}
