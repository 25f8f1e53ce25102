package se.goteborgsregionen.bredvid.account.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.account.ApiToken;
import se.goteborgsregionen.bredvid.account.ApiToken.Making.Made;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** One's tokens for programs, each with a way to revoke it, and a form for another. */
class TokenList extends Div {

    private final ApiTokenService tokens;
    private final CurrentUser currentUser;
    private final Div list = new Div();
    private final Div made = new Div();
    private final LiveRegion told = new LiveRegion();

    TokenList(ApiTokenService tokens, CurrentUser currentUser) {
        this.tokens = tokens;
        this.currentUser = currentUser;
        addClassName("stack");
        Anchor docs = new Anchor("api/docs", getTranslation("account.tokens.docs"));
        docs.setRouterIgnore(true);
        add(
                new Paragraph(getTranslation("account.tokens.text")),
                docs,
                list,
                made,
                new NewTokenForm(tokens, currentUser, this::show),
                told);
        show();
    }

    private void show() {
        list.removeAll();
        var living = tokens.mine(currentUser.actor());
        if (living.isEmpty()) {
            list.add(new Paragraph(getTranslation("account.tokens.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("devices");
        living.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(ApiToken token) {
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(token.name());
        HouseDates dates = HouseDates.in(getLocale());
        String scope = getTranslation("account.tokens.scope." + token.scope());
        LocalDate since = LocalDate.ofInstant(token.createdAt(), Time.STOCKHOLM);
        LocalDate until = LocalDate.ofInstant(token.expiresAt(), Time.STOCKHOLM);
        String used = token.lastUsedAt() == null
                ? getTranslation("account.tokens.unused")
                : getTranslation(
                        "account.tokens.used",
                        dates.moment(token.lastUsedAt().atZone(Time.STOCKHOLM).toLocalDateTime()));
        Paragraph about = new Paragraph(
                getTranslation("account.tokens.about", scope, dates.day(since), dates.dayAndYear(until)) + " " + used);
        about.addClassNames("small", "muted");
        Button revoke = new Button(getTranslation("account.tokens.revoke"), press -> revoke(token));
        revoke.setAriaLabel(getTranslation("account.tokens.revoke.this", token.name()));
        Div text = new Div(bold, about);
        text.addClassName("grow");
        return new ListItem(Icon.of("key-round"), text, revoke);
    }

    private void revoke(ApiToken token) {
        tokens.revoke(currentUser.actor(), token.id());
        made.removeAll();
        show();
        told.say(getTranslation("account.tokens.revoked", token.name()));
    }

    private void show(Made fresh) {
        show();
        made.removeAll();
        made.add(new NewTokenNote(fresh, told));
    }
}
