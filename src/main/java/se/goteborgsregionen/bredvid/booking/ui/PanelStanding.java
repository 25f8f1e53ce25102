package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.Warning;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/**
 * Where the reader stands to an occasion: she can book it, join its queue, has it, or cannot have it and is told why and
 * what she can do instead. At most one main button, which phones show in a bar of its own too.
 */
class PanelStanding extends Div {

    private final @Nullable TextArea goals;
    private final BookingActions actions;
    private final MyDesk desk;
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
            MyDesk desk,
            @Nullable Function<String, SignInLink> signIn,
            boolean othersBelow,
            HouseDates dates) {
        this.goals = goals;
        this.actions = actions;
        this.desk = desk;
        this.refusals = desk.refusals();
        this.signIn = signIn;
        this.dates = dates;
        switch (preview) {
            case BookingPreview.SignInFirst first -> signInFirst("offerpage.book.sign-in");
            case BookingPreview.Bookable bookable -> bookable(bookable);
            case BookingPreview.Mine mine -> add(new MineStanding(mine, actions, desk, othersBelow, dates));
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

    private void bookable(BookingPreview.Bookable bookable) {
        for (Warning warning : bookable.warnings()) {
            add(new Note(Note.Tone.INFO, "triangle-alert", refusals.sentence(warning, getLocale()), null));
        }
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
        OtherWays others = new OtherWays(waysToShow(refusal, waysOn), actions, refusals, dates);
        if (others.getComponentCount() > 0) {
            add(others);
        }
    }

    /** Whoever has asked to be reminded need not ask again. */
    private List<WayOn> waysToShow(Refusal refusal, List<WayOn> waysOn) {
        List<WayOn> reminders =
                waysOn.stream().filter(WayOn.RemindMe.class::isInstance).toList();
        if (!(refusal instanceof Refusal.NotOpenYet) || reminders.isEmpty()) {
            return waysOn;
        }
        boolean asked = reminders.stream()
                .anyMatch(way -> way instanceof WayOn.RemindMe remind && desk.reminderAsked(remind.occasionId()));
        if (asked) {
            add(Note.ok(getTranslation("offerpage.reminded"), getTranslation("offerpage.reminded.text")));
        }
        return asked || signIn != null
                ? waysOn.stream()
                        .filter(way -> !(way instanceof WayOn.RemindMe))
                        .toList()
                : waysOn;
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
            case Refusal.NotOpenYet early -> new Note(Note.Tone.INFO, "timer", opensIn(early.opens()), sentence);
            case Refusal.HasStarted started -> Note.info(getTranslation("offerpage.past"), sentence);
            default -> Note.info(sentence, null);
        };
    }

    private String opensIn(Instant opens) {
        Duration left = Duration.between(desk.now(), opens);
        if (left.toHours() < 1) {
            return getTranslation("offerpage.opens.minutes", Math.max(1, left.toMinutes()));
        }
        return left.toDays() < 1
                ? getTranslation("offerpage.opens.hours", left.toHours(), left.toMinutesPart())
                : getTranslation("offerpage.opens.days", left.toDays(), left.toHoursPart());
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
