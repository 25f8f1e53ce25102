package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.CopyDay;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What can be done to a whole offer beside writing it: copy, throw away, cancel; each asks first. */
final class OfferActions {

    private final EditorServices services;
    private final EditorInputs inputs;
    private final Component view;

    OfferActions(EditorServices services, EditorInputs inputs, Component view) {
        this.services = services;
        this.inputs = inputs;
        this.view = view;
    }

    void copy(EditableOffer offer) {
        LocalDate today = services.now().toLocalDate();
        LocalDate proposed = CopyDay.proposed(offer.toCopy(services.now()), today);
        new CopyDialog(inputs, proposed, today, start -> {
                    EditableOffer copied =
                            services.publishing().copy(services.currentUser().actor(), offer.id(), start);
                    view.getUI().ifPresent(ui -> ui.navigate("vart-utbud/" + copied.id()));
                })
                .open();
    }

    void discard(EditableOffer offer) {
        ConfirmDialog ask = new ConfirmDialog(
                inputs.say("discard.title"), inputs.say("discard.text"), inputs.say("discard.do"), confirmed -> {
                    services.publishing().discard(services.currentUser().actor(), offer.id());
                    view.getUI().ifPresent(ui -> ui.navigate(OwnOffersView.class));
                });
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(inputs.say("discard.not"));
        ask.open();
    }

    /** The number of those who are told is read anew, since people book while one writes. */
    void callOff(EditableOffer offer) {
        Actor actor = services.currentUser().actor();
        int told = services.publishing()
                .open(actor, offer.id())
                .map(now -> now.booked(services.now()))
                .orElse(0);
        new CallOffDialog(
                        inputs,
                        inputs.say("call-off." + offer.form().kind()),
                        told,
                        message -> services.callingOff()
                                .callOffOffer(services.currentUser().actor(), offer.id(), message),
                        this::showAnew)
                .open();
    }

    void callOffOccasion(EditableOffer offer, OccasionStanding standing) {
        Actor actor = services.currentUser().actor();
        int told = services.publishing()
                .open(actor, offer.id())
                .flatMap(now -> now.standing(standing.id()))
                .map(OccasionStanding::told)
                .orElse(0);
        String day = HouseDates.in(inputs.locale())
                .day(standing.meetings().getFirst().starts().toLocalDate());
        new CallOffDialog(
                        inputs,
                        inputs.say("call-off.occasion", day),
                        told,
                        message -> services.callingOff()
                                .callOffOccasion(services.currentUser().actor(), standing.id(), message),
                        this::showAnew)
                .open();
    }

    private void showAnew() {
        view.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
