package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.Colleague;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.OfferedPlaceService;
import se.goteborgsregionen.bredvid.booking.OpeningReminderService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.OfferService;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What the pages about one's own bookings ask for, always as whoever sits at the screen now. */
@SpringComponent
@UIScope
class MyDesk {

    private final BookingService booking;
    private final OfferedPlaceService offered;
    private final MovingService moving;
    private final RequestService requests;
    private final OpeningReminderService reminders;
    private final OfferService offers;
    private final PersonService people;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;

    MyDesk(
            BookingService booking,
            OfferedPlaceService offered,
            MovingService moving,
            RequestService requests,
            OpeningReminderService reminders,
            OfferService offers,
            PersonService people,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.booking = booking;
        this.offered = offered;
        this.moving = moving;
        this.requests = requests;
        this.reminders = reminders;
        this.offers = offers;
        this.people = people;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Actor actor() {
        return currentUser.actor();
    }

    Instant now() {
        return clock.instant();
    }

    /** How dates are written to whoever reads now. */
    HouseDates dates(Locale locale) {
        return MeetingWords.dates(clock, locale);
    }

    RefusalTexts refusals() {
        return refusals;
    }

    String sentence(Refusal refusal, Locale locale) {
        return refusals.sentence(refusal, locale);
    }

    Optional<OfferPage> offer(Actor actor, long offerId) {
        return offers.page(actor, offerId);
    }

    BookingPreview preview(Actor actor, long occasionId) {
        return booking.preview(actor, occasionId);
    }

    BookingOutcome book(long occasionId, String goals) {
        Actor actor = actor();
        return booking.book(actor, occasionId, actor.id(), goals);
    }

    BookingOutcome queue(long occasionId, String goals) {
        Actor actor = actor();
        return booking.queue(actor, occasionId, actor.id(), goals);
    }

    CancelOutcome cancel(MyBooking mine, String reason) {
        return booking.cancel(actor(), mine.bookingId(), reason);
    }

    /** The place that is offered, or in the last hours the free one that is for whoever presses first. */
    BookingOutcome take(MyBooking mine) {
        return mine.state() == BookingState.OFFERED
                ? offered.accept(actor(), mine.bookingId())
                : queue(mine.occasion().id(), "");
    }

    Optional<Refusal> decline(MyBooking mine) {
        return offered.decline(actor(), mine.bookingId());
    }

    /** Whom the booking waits for, under the names that are shown; nobody unless it is REQUESTED. */
    List<Asked> asked(MyBooking mine) {
        if (mine.state() != BookingState.REQUESTED) {
            return List.of();
        }
        List<RequestService.Waiting> waiting = requests.waitsFor(actor(), mine.bookingId());
        Map<Long, PersonName> names = people.names(
                actor(),
                waiting.stream()
                        .flatMap(each -> Stream.concat(each.personIds().stream(), each.wentOnTo().stream()))
                        .distinct()
                        .toList());
        return waiting.stream()
                .map(each -> new Asked(
                        each, named(each.personIds(), names), named(each.wentOnTo(), names), proposed(each, mine)))
                .toList();
    }

    private static List<String> named(List<Long> personIds, Map<Long, PersonName> names) {
        return personIds.stream()
                .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                .map(PersonName::full)
                .toList();
    }

    private Optional<Occasion> proposed(RequestService.Waiting waiting, MyBooking mine) {
        Long occasionId = waiting.proposedOccasionId();
        return occasionId == null
                ? Optional.empty()
                : offer(actor(), mine.occasion().offerId()).flatMap(page -> page.occasion(occasionId));
    }

    /** Occasions of the same offer that one could change to, as far as the page knows. */
    List<Occasion> otherOccasions(MyBooking mine) {
        return offer(actor(), mine.occasion().offerId()).map(OfferPage::occasions).orElse(List.of()).stream()
                .filter(occasion -> occasion.id() != mine.occasion().id())
                .filter(occasion -> occasion.status() == Status.PUBLISHED
                        && !occasion.meetings().isEmpty()
                        && hasPlaces(occasion))
                .filter(occasion ->
                        occasion.meetings().getFirst().startsAt().toInstant().isAfter(now()))
                .toList();
    }

    /** Those held for some may be held for her. */
    private static boolean hasPlaces(Occasion occasion) {
        Integer capacity = occasion.capacity();
        return capacity == null || occasion.taken() < capacity;
    }

    BookingOutcome move(MyBooking mine, long occasionId) {
        return moving.move(actor(), mine.bookingId(), occasionId);
    }

    List<Colleague> colleagues(MyBooking mine) {
        return moving.colleagues(actor(), mine.bookingId());
    }

    BookingOutcome handOver(MyBooking mine, long colleagueId) {
        return moving.substitute(actor(), mine.bookingId(), colleagueId);
    }

    boolean reminderAsked(long occasionId) {
        return actor().signedIn() && reminders.isAsked(actor(), occasionId);
    }

    Optional<Refusal> remind(long occasionId) {
        return reminders.remind(actor(), occasionId);
    }
}
