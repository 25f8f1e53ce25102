package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/**
 * Where the reader stands to an occasion: she can book it, join its queue, has it, or cannot have it and is told why and
 * what she can do instead. At most one main button, which phones show in a bar of its own too.
 */
class PanelStanding extends Div {

    private static final int LONGEST_QUEUE_DRAWN = 7;

    private final @Nullable TextArea goals;
    private final BookingActions actions;
    private final RefusalTexts refusals;
    private final @Nullable Function<String, SignInLink> signIn;
    private final HouseDates dates;
    private @Nullable Supplier<Component> main;

    /**
     * @param goals the field for what one wants to learn; null where it is not asked
     * @param signIn makes a visitor's link to signing in, from its words; null for somebody signed in
     * @param othersBelow whether the page has other occasions to show
     */
    PanelStanding(
            BookingPreview preview,
            @Nullable TextArea goals,
            BookingActions actions,
            RefusalTexts refusals,
            @Nullable Function<String, SignInLink> signIn,
            boolean othersBelow,
            HouseDates dates) {
        this.goals = goals;
        this.actions = actions;
        this.refusals = refusals;
        this.signIn = signIn;
        this.dates = dates;
        switch (preview) {
            case BookingPreview.SignInFirst first -> signInFirst("offerpage.book.sign-in");
            case BookingPreview.Bookable bookable -> bookable();
            case BookingPreview.Mine mine -> mine(mine.booking(), othersBelow);
            case BookingPreview.NotNow not -> notNow(not.refusal(), not.waysOn());
        }
    }

    private void main(Supplier<Component> button) {
        main = button;
        Component inPanel = button.get();
        inPanel.addClassNames("l", "full", "only-d");
        add(inPanel);
    }

    private void signInFirst(String words) {
        if (signIn != null) {
            main(() -> signIn.apply(getTranslation(words)));
        }
    }

    private void bookable() {
        askGoals();
        main(() -> new BusyButton(
                        getTranslation("offerpage.book"),
                        getTranslation("offerpage.book.busy"),
                        click -> actions.book())
                .primary());
    }

    private void askGoals() {
        if (goals != null) {
            add(goals);
        }
    }

    private void mine(MyBooking booking, boolean othersBelow) {
        if (booking.state() == BookingState.WAITLISTED) {
            queued(booking);
        } else {
            add(Note.ok(
                    getTranslation("offerpage.mine." + booking.state()),
                    getTranslation("offerpage.mine." + booking.state() + ".text")));
        }
        Div ways = new Div();
        ways.addClassName("actions");
        RouterLink see = ConfirmationView.linkTo(booking.bookingId(), getTranslation("offerpage.booked.see"));
        see.addClassNames("btn", "full");
        ways.add(see);
        if (booking.state() == BookingState.WAITLISTED && othersBelow) {
            Button others = new Button(getTranslation("offerpage.others.see"), click -> actions.seeOthers());
            others.addClassName("full");
            ways.add(others);
        }
        if (booking.cancellable()) {
            Button cancel = CancelDialog.button(booking, this, actions::cancel);
            cancel.addClassName("full");
            ways.add(cancel);
        }
        add(ways);
    }

    private void queued(MyBooking booking) {
        Integer position = booking.position();
        if (position == null) {
            return;
        }
        OrderedList queue = new OrderedList();
        queue.addClassName("queue");
        queue.getElement().setAttribute("aria-hidden", "true");
        for (int place = Math.max(1, position - LONGEST_QUEUE_DRAWN + 1); place <= position; place++) {
            ListItem item = new ListItem(String.valueOf(place));
            if (place == position) {
                item.setText(getTranslation("offerpage.queue.you", position));
                item.addClassName("you");
            }
            queue.add(item);
        }
        Paragraph text = new Paragraph(getTranslation("offerpage.queue.text"));
        text.addClassName("muted");
        add(new H2(getTranslation("offerpage.queue.yours", position)), queue, text);
    }

    private void notNow(Refusal refusal, List<WayOn> waysOn) {
        boolean full = refusal instanceof Refusal.Full;
        if (!full) {
            add(refused(refusal));
        }
        if (full && signIn != null) {
            signInFirst("offerpage.queue.sign-in");
        } else if (waysOn.stream().anyMatch(WayOn.Queue.class::isInstance)) {
            askGoals();
            main(() -> new BusyButton(
                            getTranslation("offerpage.queue.join"),
                            getTranslation("offerpage.queue.join.busy"),
                            click -> actions.joinQueue())
                    .primary());
        }
        OtherWays others = new OtherWays(waysOn, actions, refusals, dates);
        if (others.getComponentCount() > 0) {
            add(others);
        }
    }

    private Note refused(Refusal refusal) {
        String sentence = refusals.sentence(refusal, getLocale());
        return switch (refusal) {
            case Refusal.OccasionIsCancelled cancelled ->
                new Note(
                        Note.Tone.BAD,
                        "ban",
                        getTranslation("offerpage.cancelled"),
                        cancelled.organisersMessage().isBlank() ? null : cancelled.organisersMessage());
            case Refusal.HasStarted started -> Note.info(getTranslation("offerpage.past"), sentence);
            default -> Note.info(sentence, null);
        };
    }

    /** Whether one can still book or queue here, so that deadlines matter. */
    boolean open() {
        return main != null;
    }

    /** Another copy of the main button, for the bar on phones; null where there is none. */
    @Nullable
    Component mainAgain() {
        return main == null ? null : main.get();
    }
}
