package se.goteborgsregionen.bredvid.booking.ui;

import java.util.OptionalInt;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.shared.ui.MenuSign;

/** "Att svara på" in the menu: for those who lead, receive or organise, and for whoever is asked all the same. */
@Component
class RequestsInMenu implements MenuSign {

    private final RequestService requests;
    private final CurrentUser currentUser;

    RequestsInMenu(RequestService requests, CurrentUser currentUser) {
        this.requests = requests;
        this.currentUser = currentUser;
    }

    @Override
    public String path() {
        return RequestsView.PATH;
    }

    @Override
    public OptionalInt waiting() {
        Actor actor = currentUser.actor();
        if (!actor.signedIn()) {
            return OptionalInt.empty();
        }
        int waiting = requests.countWaiting(actor);
        boolean oftenAsked = !actor.leads().isEmpty()
                || !actor.hosts().isEmpty()
                || !actor.organises().isEmpty();
        return oftenAsked || waiting > 0 ? OptionalInt.of(waiting) : OptionalInt.empty();
    }
}
