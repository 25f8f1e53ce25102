package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.CancelTerms;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PlacesBar;

/** The panel where one books: when and where, what it takes, the places left, and where the reader herself stands. */
class BookingPanel extends Aside {

    private final Offer offer;
    private final Occasion occasion;
    private final Component news;
    private final HouseDates dates;

    /**
     * @param standing what the reader can do here, or what she has done
     * @param turn what waits for the reader herself, above everything else; null where nothing does
     * @param result what became of the last press, if there was one
     */
    BookingPanel(
            Offer offer,
            Occasion occasion,
            BookingPreview preview,
            PanelStanding standing,
            @Nullable Component turn,
            @Nullable Note result,
            HouseDates dates) {
        this.offer = offer;
        this.dates = dates;
        this.occasion = occasion;
        this.news = result != null ? result : turn != null ? turn : standing;
        addClassName("panel");
        getElement().setAttribute("aria-label", getTranslation("offerpage.panel"));
        Div in = new Div(when(), facts(preview));
        in.addClassName("in");
        if (occasion.status() != Status.CANCELLED && turn == null) {
            in.add(places(preview));
        }
        if (result != null) {
            in.add(result);
        }
        in.add(standing);
        if (standing.open()) {
            in.add(foot());
        }
        if (turn != null) {
            add(turn);
        }
        add(in);
    }

    /** Takes the reader to what her press has changed. */
    void takeFocus() {
        Focus.on(news);
    }

    private Component when() {
        OccasionWhen when = new OccasionWhen(occasion.meetings(), KindWords.style(offer.kind()));
        return occasion.status() == Status.CANCELLED ? when.off() : when;
    }

    private Facts facts(BookingPreview preview) {
        Facts facts = new Facts();
        OccasionPlace.describe(facts, offer, occasion);
        for (ApprovalKind kind : needed(preview)) {
            facts.fact(
                    WaitingFor.icon(kind),
                    getTranslation("offerpage.needs." + kind),
                    getTranslation("offerpage.needs." + kind + ".text"));
        }
        minimum(facts);
        return facts;
    }

    /** Said as long as too few have booked: whoever plans for the day should know. */
    private void minimum(Facts facts) {
        Integer minimum = occasion.terms().minimum();
        LocalDate decided = occasion.terms().minimumDecidedOn();
        if (minimum != null && occasion.taken() < minimum && occasion.status() == Status.PUBLISHED) {
            facts.fact(
                    "users",
                    getTranslation("offerpage.minimum", minimum),
                    decided == null ? null : getTranslation("offerpage.minimum.decided", dates.day(decided)));
        }
    }

    /** Whose yes it takes: hers as she stands now, else what holds for everybody. */
    private List<ApprovalKind> needed(BookingPreview preview) {
        boolean queues = preview instanceof BookingPreview.Mine mine
                && (mine.booking().state() == BookingState.WAITLISTED
                        || mine.booking().state() == BookingState.OFFERED);
        if ((preview instanceof BookingPreview.Mine && !queues) || occasion.status() == Status.CANCELLED) {
            return List.of();
        }
        if (preview instanceof BookingPreview.Bookable bookable) {
            return bookable.waitsFor().stream().sorted().toList();
        }
        return Stream.of(ApprovalKind.RELEASE, ApprovalKind.ACCEPTANCE)
                .filter(kind -> kind == ApprovalKind.RELEASE ? offer.releaseNeeded() : offer.hostAcceptance())
                .toList();
    }

    private PlacesBar places(BookingPreview preview) {
        Integer capacity = occasion.capacity();
        return capacity == null
                ? PlacesBar.unlimited()
                : new PlacesBar(OtherOccasions.left(occasion, preview), capacity, occasion.waiting());
    }

    private Paragraph foot() {
        Paragraph foot = new Paragraph(
                getTranslation("offerpage.closes", lastMoment(occasion.bookingCloses())) + " " + cancelRule());
        foot.addClassName("foot");
        return foot;
    }

    private String cancelRule() {
        if (offer.cancelDays() == 0) {
            return getTranslation("offerpage.cancel.until-start");
        }
        CancelTerms terms = CancelTerms.of(occasion.meetings().getFirst(), offer.cancelDays());
        return getTranslation("offerpage.cancel.by", dates.day(terms.lastDay()));
    }

    /** A window that shuts at midnight shuts with the day before; any other says its time. */
    private String lastMoment(Instant closes) {
        LocalDateTime moment = LocalDateTime.ofInstant(closes, Time.STOCKHOLM);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? dates.day(moment.toLocalDate().minusDays(1))
                : dates.moment(moment);
    }
}
