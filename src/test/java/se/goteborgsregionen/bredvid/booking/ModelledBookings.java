package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What booking has to do, said once more in the plainest way: one thing after the other, everything in lists, no locks and no
 * database. Histories are run against this and against the portal, and must leave the same.
 */
final class ModelledBookings {

    /** One that people book; those of the same day overlap. */
    static final class Occasion {
        final long id;
        /** The day, counted from some day; those of the same one overlap. */
        int slot;

        final boolean release;
        final boolean acceptance;
        final boolean onlyNurses;
        final Instant closes;
        final int holdHours;
        final boolean allottedFirst;
        Instant start;
        int capacity;
        final List<Held> allotments = new ArrayList<>();

        Occasion(
                long id,
                int slot,
                int capacity,
                boolean release,
                boolean acceptance,
                boolean onlyNurses,
                Instant closes,
                Instant start,
                int holdHours,
                boolean allottedFirst) {
            this.id = id;
            this.slot = slot;
            this.capacity = capacity;
            this.release = release;
            this.acceptance = acceptance;
            this.onlyNurses = onlyNurses;
            this.closes = closes;
            this.start = start;
            this.holdHours = holdHours;
            this.allottedFirst = allottedFirst;
        }
    }

    /** Places for one organisation. */
    static final class Held {
        final long organisation;
        final Instant releaseAt;
        int places;
        boolean released;

        Held(long organisation, int places, Instant releaseAt) {
            this.organisation = organisation;
            this.places = places;
            this.releaseAt = releaseAt;
        }
    }

    /**
     * @param mostAway as many of her unit as may be away on one day; null: no limit
     */
    record Person(
            long id,
            long unit,
            long organisation,
            boolean nurse,
            @Nullable Integer mostAway) {}

    /** A yes that a booking waits for. */
    record Pending(Instant due, boolean overGuard) {}

    static final class Booking {
        final int number;
        final Person person;
        final Occasion occasion;
        BookingState state;

        @Nullable
        Instant offeredUntil;

        @Nullable
        Booking replaces;

        final Map<ApprovalKind, Pending> waitsFor = new EnumMap<>(ApprovalKind.class);

        /** In the queue: lower goes first. */
        int priority;

        boolean freeToLeave;

        final Set<ApprovalKind> said = EnumSet.noneOf(ApprovalKind.class);

        Booking(int number, Person person, Occasion occasion, BookingState state) {
            this.number = number;
            this.person = person;
            this.occasion = occasion;
            this.state = state;
        }
    }

    final List<Occasion> occasions;
    final List<Booking> bookings = new ArrayList<>();
    /** Changes that have to stand in the audit. */
    int changes;

    private Instant now;

    ModelledBookings(List<Occasion> occasions, Instant now) {
        this.occasions = occasions;
        this.now = now;
    }

    /** What is left of a person's bookings of an occasion, the newest last. */
    Map<String, List<BookingState>> states() {
        Map<String, List<BookingState>> states = new TreeMap<>();
        bookings.forEach(booking -> states.computeIfAbsent(
                        booking.occasion.id + "/" + booking.person.id(), none -> new ArrayList<>())
                .add(booking.state));
        return states;
    }

    @Nullable
    Booking active(Person person, Occasion occasion) {
        return bookings.stream()
                .filter(booking -> booking.person.equals(person) && booking.occasion == occasion)
                .filter(booking -> booking.state.active())
                .findFirst()
                .orElse(null);
    }

    void book(Person person, Occasion occasion, boolean queue) {
        book(person, occasion, queue, false);
    }

    void override(Person person, Occasion occasion) {
        book(person, occasion, false, true);
    }

    private void book(Person person, Occasion occasion, boolean queue, boolean byOrganiser) {
        if (taken(occasion) < occasion.capacity && now.isBefore(occasion.closes)) {
            queueFirst(person, occasion);
        }
        Booking own = active(person, occasion);
        boolean lastHours = inLastHours(occasion);
        if (own != null && own.state == BookingState.WAITLISTED && lastHours) {
            if (now.isBefore(occasion.start) && mayHave(person, occasion, true) && free(occasion, person) > 0) {
                settle(own, needed(person, occasion, false));
            }
            return;
        }
        if (own != null || !now.isBefore(occasion.start) || (!byOrganiser && !now.isBefore(occasion.closes))) {
            return;
        }
        if (!mayHave(person, occasion, byOrganiser)) {
            return;
        }
        queueFirst(person, occasion);
        boolean queueGoesFirst = lastHours && anyWaiting(occasion);
        if (free(occasion, person) > 0 && !queueGoesFirst) {
            Booking made = new Booking(bookings.size(), person, occasion, BookingState.REQUESTED);
            bookings.add(made);
            if (byOrganiser && occasion.acceptance) {
                made.said.add(ApprovalKind.ACCEPTANCE);
            }
            settle(made, needed(person, occasion, byOrganiser));
        } else if (queue) {
            Booking made = new Booking(bookings.size(), person, occasion, BookingState.WAITLISTED);
            boolean allotted =
                    occasion.allotments.stream().anyMatch(held -> held.organisation == person.organisation());
            made.priority = occasion.allottedFirst && !allotted ? 2 : 0;
            bookings.add(made);
            changes++;
        }
    }

    /** Whoever queues was here before the one who asks, also when she has a place already and asks in vain. */
    private void queueFirst(Person person, Occasion occasion) {
        if (free(occasion, person) > 0 && anyWaiting(occasion)) {
            feed(occasion);
        }
    }

    private Set<ApprovalKind> needed(Person person, Occasion occasion, boolean byOrganiser) {
        Set<ApprovalKind> needed = EnumSet.noneOf(ApprovalKind.class);
        if (occasion.release || overGuard(person, occasion)) {
            needed.add(ApprovalKind.RELEASE);
        }
        if (occasion.acceptance && !byOrganiser) {
            needed.add(ApprovalKind.ACCEPTANCE);
        }
        return needed;
    }

    private boolean overGuard(Person person, Occasion occasion) {
        if (person.mostAway() == null) {
            return false;
        }
        long away = bookings.stream()
                .filter(other -> other.state.holdsPlace() && other.occasion.slot == occasion.slot)
                .map(other -> other.person)
                .filter(other -> other.unit() == person.unit() && !other.equals(person))
                .distinct()
                .count();
        return away >= person.mostAway();
    }

    private void settle(Booking booking, Set<ApprovalKind> needed) {
        booking.offeredUntil = null;
        ask(booking, needed);
        booking.state = needed.isEmpty() ? BookingState.CONFIRMED : BookingState.REQUESTED;
        changes++;
    }

    private void ask(Booking booking, Set<ApprovalKind> needed) {
        boolean overGuard = overGuard(booking.person, booking.occasion);
        Instant due = AnswerDeadline.of(now, 3, booking.occasion.start).due();
        needed.forEach(kind -> {
            booking.said.remove(kind);
            booking.waitsFor.put(kind, new Pending(due, overGuard && kind == ApprovalKind.RELEASE));
        });
    }

    void cancel(Person person, Occasion occasion) {
        Booking booking = active(person, occasion);
        if (booking == null || isBound(booking)) {
            return;
        }
        boolean held = booking.state.holdsPlace();
        end(booking, BookingState.CANCELLED);
        freed(occasion);
        if (held) {
            feedWhereSheWaits(person);
        }
    }

    /** A settled place cannot be given back once it has begun, unless the organiser's doing let her go. */
    private boolean isBound(Booking booking) {
        return booking.state == BookingState.CONFIRMED && !booking.freeToLeave && !now.isBefore(booking.occasion.start);
    }

    void takeOffer(Person person, Occasion occasion) {
        Booking booking = active(person, occasion);
        // The organiser may have moved it into something else that she has: then the offer stands, but cannot be taken.
        boolean canCome = now.isBefore(occasion.start) && !clashes(person, occasion, null);
        if (booking != null && isOpen(booking) && canCome) {
            settle(booking, needed(person, occasion, false));
        }
    }

    private boolean isOpen(Booking booking) {
        return booking.state == BookingState.OFFERED && now.isBefore(Objects.requireNonNull(booking.offeredUntil));
    }

    void declineOffer(Person person, Occasion occasion) {
        Booking booking = active(person, occasion);
        if (booking != null && booking.state == BookingState.OFFERED) {
            end(booking, BookingState.DECLINED);
            freed(occasion);
            feedWhereSheWaits(person);
        }
    }

    void answer(Person person, Occasion occasion, ApprovalKind kind, boolean yes) {
        Booking booking = active(person, occasion);
        Pending pending = booking == null ? null : booking.waitsFor.get(kind);
        if (booking == null || pending == null || !now.isBefore(pending.due())) {
            return;
        }
        changes++;
        booking.waitsFor.remove(kind);
        if (!yes) {
            end(booking, booking.state == BookingState.CONFIRMED ? BookingState.CANCELLED : BookingState.REFUSED);
            freed(occasion);
            feedWhereSheWaits(person);
            return;
        }
        booking.said.add(kind);
        if (booking.waitsFor.isEmpty() && booking.state == BookingState.REQUESTED) {
            booking.state = BookingState.CONFIRMED;
            changes++;
            Booking old = booking.replaces;
            if (old != null && old.state.active()) {
                end(old, BookingState.CANCELLED);
                freed(old.occasion);
            }
        }
    }

    void move(Person person, Occasion from, Occasion to) {
        Booking old = active(person, from);
        if (old == null || !old.state.holdsPlace() || from == to || active(person, to) != null) {
            return;
        }
        if (moveIsPending(old) || isBound(old)) {
            return;
        }
        if (!now.isBefore(to.closes) || !now.isBefore(to.start) || !mayHaveBut(person, to, from)) {
            return;
        }
        boolean queueGoesFirst = inLastHours(to) && anyWaiting(to);
        if (free(to, person) <= 0 || queueGoesFirst) {
            return;
        }
        Booking made = new Booking(bookings.size(), person, to, BookingState.REQUESTED);
        made.replaces = old;
        bookings.add(made);
        Set<ApprovalKind> needed = needed(person, to, false);
        if (from.slot == to.slot) {
            made.said.addAll(old.said);
            made.said.retainAll(needed);
            needed.removeAll(old.said);
        }
        settle(made, needed);
        if (made.state == BookingState.CONFIRMED) {
            end(old, BookingState.CANCELLED);
        }
        freed(to);
        freed(from);
        feedWhereSheWaits(person);
    }

    private boolean moveIsPending(Booking old) {
        boolean toHere = old.state == BookingState.REQUESTED && old.replaces != null;
        return toHere
                || bookings.stream().anyMatch(other -> other.replaces == old && other.state == BookingState.REQUESTED);
    }

    void capacity(Occasion occasion, int places) {
        if (places < taken(occasion) + heldPlaces(occasion)) {
            return;
        }
        boolean more = places > occasion.capacity;
        occasion.capacity = places;
        if (more) {
            freed(occasion);
        }
    }

    /** Time has passed: what is due happens, and nothing of it twice. */
    void tick(Instant then) {
        now = then;
        bookings.stream()
                .filter(booking -> booking.state == BookingState.OFFERED && !isOpen(booking))
                .sorted(Comparator.comparing((Booking booking) -> Objects.requireNonNull(booking.offeredUntil))
                        .thenComparingInt(booking -> booking.number))
                .toList()
                .forEach(booking -> {
                    end(booking, BookingState.EXPIRED);
                    freed(booking.occasion);
                });
        lapse();
        for (Occasion occasion : occasions) {
            boolean any = false;
            for (Held held : occasion.allotments) {
                if (!held.released && !now.isBefore(held.releaseAt)) {
                    held.places = filled(occasion, held);
                    held.released = true;
                    any = true;
                }
            }
            if (any) {
                freed(occasion);
            }
        }
        occasions.stream()
                .filter(occasion -> now.isBefore(occasion.start) && taken(occasion) < occasion.capacity)
                .forEach(this::feed);
    }

    /** In the order in which the time to answer ran out. */
    private void lapse() {
        record Lapsed(Booking booking, ApprovalKind kind, Pending pending) {}
        List<Lapsed> lapsed = new ArrayList<>();
        bookings.forEach(booking -> booking.waitsFor.forEach((kind, pending) -> {
            if (!now.isBefore(pending.due())) {
                lapsed.add(new Lapsed(booking, kind, pending));
            }
        }));
        lapsed.sort(Comparator.comparing((Lapsed each) -> each.pending.due())
                .thenComparingInt(each -> each.booking.number));
        for (Lapsed each : lapsed) {
            Booking booking = each.booking;
            if (booking.waitsFor.remove(each.kind) == null) {
                continue;
            }
            if (booking.state == BookingState.CONFIRMED && each.pending.overGuard() && !booking.occasion.release) {
                continue;
            }
            end(booking, booking.state == BookingState.CONFIRMED ? BookingState.CANCELLED : BookingState.EXPIRED);
            freed(booking.occasion);
        }
    }

    /** The organiser moves an occasion to another day: places stand, whoever cannot then may leave, others say yes anew. */
    void moveOccasion(Occasion occasion, int slot, Instant start) {
        occasion.slot = slot;
        occasion.start = start;
        for (Booking booking : List.copyOf(bookings)) {
            if (booking.occasion != occasion || !booking.state.holdsPlace()) {
                continue;
            }
            if (clashes(booking.person, occasion, null)) {
                booking.freeToLeave = true;
            }
            Set<ApprovalKind> again = needed(booking.person, occasion, false);
            again.removeAll(booking.waitsFor.keySet());
            if (booking.state != BookingState.OFFERED && !again.isEmpty()) {
                booking.freeToLeave = true;
                ask(booking, again);
            }
        }
        freed(occasion);
    }

    private void end(Booking booking, BookingState to) {
        booking.state = to;
        booking.offeredUntil = null;
        booking.waitsFor.clear();
        changes++;
    }

    private void freed(Occasion occasion) {
        feed(occasion);
    }

    private void feedWhereSheWaits(Person person) {
        for (Occasion occasion : occasions) {
            Booking booking = active(person, occasion);
            if (booking != null && booking.state == BookingState.WAITLISTED && taken(occasion) < occasion.capacity) {
                feed(occasion);
            }
        }
    }

    private void feed(Occasion occasion) {
        if (!now.isBefore(occasion.start) || inLastHours(occasion)) {
            return;
        }
        List<Booking> inOrder = new ArrayList<>(bookings);
        inOrder.sort(Comparator.comparingInt((Booking booking) -> booking.priority)
                .thenComparingInt(booking -> booking.number));
        for (Booking booking : inOrder) {
            if (booking.occasion == occasion
                    && booking.state == BookingState.WAITLISTED
                    && free(occasion, booking.person) > 0
                    && mayHave(booking.person, occasion, false)) {
                booking.state = BookingState.OFFERED;
                booking.offeredUntil = HoldTime.until(now, occasion.start, occasion.holdHours);
                changes++;
            }
        }
    }

    private boolean mayHave(Person person, Occasion occasion, boolean overridden) {
        return (overridden || !occasion.onlyNurses || person.nurse()) && !clashes(person, occasion, null);
    }

    private boolean mayHaveBut(Person person, Occasion occasion, Occasion givenUp) {
        return (!occasion.onlyNurses || person.nurse()) && !clashes(person, occasion, givenUp);
    }

    private boolean clashes(Person person, Occasion occasion, @Nullable Occasion givenUp) {
        return bookings.stream()
                .anyMatch(other -> other.person.equals(person)
                        && other.state.holdsPlace()
                        && other.occasion != occasion
                        && other.occasion != givenUp
                        && other.occasion.slot == occasion.slot);
    }

    private boolean inLastHours(Occasion occasion) {
        return !now.isBefore(occasion.start.minus(Situation.LAST_HOURS));
    }

    private boolean anyWaiting(Occasion occasion) {
        return bookings.stream()
                .anyMatch(booking -> booking.occasion == occasion && booking.state == BookingState.WAITLISTED);
    }

    private int taken(Occasion occasion) {
        return (int) bookings.stream()
                .filter(booking -> booking.occasion == occasion && booking.state.holdsPlace())
                .count();
    }

    private int taken(Occasion occasion, long organisation) {
        return (int) bookings.stream()
                .filter(booking -> booking.occasion == occasion && booking.state.holdsPlace())
                .filter(booking -> booking.person.organisation() == organisation)
                .count();
    }

    private int filled(Occasion occasion, Held held) {
        return Math.min(held.places, taken(occasion, held.organisation));
    }

    private int heldPlaces(Occasion occasion) {
        return occasion.allotments.stream()
                .filter(held -> !held.released)
                .mapToInt(held -> held.places - filled(occasion, held))
                .sum();
    }

    private int free(Occasion occasion, Person person) {
        int heldForOthers = occasion.allotments.stream()
                .filter(held -> !held.released && held.organisation != person.organisation())
                .mapToInt(held -> held.places - filled(occasion, held))
                .sum();
        return occasion.capacity - taken(occasion) - heldForOthers;
    }
}
