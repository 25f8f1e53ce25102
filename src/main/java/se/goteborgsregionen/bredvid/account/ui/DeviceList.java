package se.goteborgsregionen.bredvid.account.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.DeviceService;
import se.goteborgsregionen.bredvid.account.RememberedDevice;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** The devices on which one stays signed in, each with a way to forget it. */
class DeviceList extends Div {

    private final DeviceService devices;
    private final CurrentUser currentUser;
    private final Div list = new Div();
    private final LiveRegion told = new LiveRegion();

    DeviceList(DeviceService devices, CurrentUser currentUser) {
        this.devices = devices;
        this.currentUser = currentUser;
        add(list, told);
        show();
    }

    private void show() {
        list.removeAll();
        var known = devices.mine(currentUser.actor());
        if (known.isEmpty()) {
            list.add(new Paragraph(getTranslation("account.devices.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("devices");
        known.forEach(device -> items.add(item(device)));
        list.add(new Paragraph(getTranslation("account.devices.text")), items);
    }

    private ListItem item(RememberedDevice device) {
        String name = name(device);
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(name);
        HouseDates dates = HouseDates.in(getLocale());
        LocalDate since = LocalDate.ofInstant(device.createdAt(), Time.STOCKHOLM);
        LocalDate until = LocalDate.ofInstant(device.validUntil(), Time.STOCKHOLM);
        String used = dates.moment(device.lastUsedAt().atZone(Time.STOCKHOLM).toLocalDateTime());
        Paragraph about =
                new Paragraph(getTranslation("account.devices.about", used, dates.day(since), dates.dayAndYear(until)));
        about.addClassNames("small", "muted");
        Button forget = new Button(getTranslation("account.devices.forget"), press -> {
            devices.forget(currentUser.actor(), device.id());
            show();
            told.say(getTranslation("account.devices.forgotten", name));
        });
        forget.setAriaLabel(getTranslation("account.devices.forget.this", name));
        Div text = new Div(bold, about);
        text.addClassName("grow");
        boolean handheld = device.platform().startsWith("iP") || "Android".equals(device.platform());
        return new ListItem(Icon.of(handheld ? "smartphone" : "laptop"), text, forget);
    }

    private String name(RememberedDevice device) {
        if (device.browser().isEmpty() || device.platform().isEmpty()) {
            String known = device.browser() + device.platform();
            return known.isEmpty() ? getTranslation("account.device.unknown") : known;
        }
        return getTranslation("account.device.name", device.browser(), device.platform());
    }
}
