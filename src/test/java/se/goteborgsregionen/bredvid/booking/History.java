package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.booking.ModelledBookings.Booking;
import se.goteborgsregionen.bredvid.booking.ModelledBookings.Held;
import se.goteborgsregionen.bredvid.booking.ModelledBookings.Occasion;
import se.goteborgsregionen.bredvid.booking.ModelledBookings.Person;
import se.goteborgsregionen.bredvid.offer.OccasionChanged;
import se.goteborgsregionen.bredvid.offer.PlacesAdded;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.ANSWER_LINK;
import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.INVITATION;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.REMINDER;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** One random history: a few occasions of one offer, a few people of two organisations, and what they do. */
final class History {

    private static final int PEOPLE = 7;

    /** Steps between the dearer checks. */
    private static final int EVERY_SO_OFTEN = 10;

    private static final Map<BookingState, Set<BookingState>> LEGAL = Map.of(
            BookingState.REQUESTED,
            Set.of(BookingState.CONFIRMED, BookingState.REFUSED, BookingState.EXPIRED, BookingState.CANCELLED),
            BookingState.WAITLISTED,
            Set.of(BookingState.OFFERED, BookingState.CONFIRMED, BookingState.REQUESTED, BookingState.CANCELLED),
            BookingState.OFFERED,
            Set.of(
                    BookingState.CONFIRMED,
                    BookingState.REQUESTED,
                    BookingState.DECLINED,
                    BookingState.EXPIRED,
                    BookingState.CANCELLED),
            BookingState.CONFIRMED,
            Set.of(BookingState.CANCELLED));

    private static final String STORED = """
            select o.id, o.taken, o.held, o.waiting, o.capacity, b.id booking_id, b.person_id, b.state,
                exists (select 1 from approval a where a.booking_id = b.id and a.kind = 'RELEASE') manager_asked,
                (select count(*) from audit_event a where a.subject_kind = 'BOOKING' and a.subject_id = b.id) audited
            from occasion o left join booking b on b.occasion_id = o.id
            where o.id in (?, ?, ?) order by b.id
            """;

    private final BookingService booking;
    private final OfferedPlaceService offeredPlaces;
    private final RequestService requests;
    private final MovingService moving;
    private final AllotmentService allotments;
    private final Clockwork clockwork;
    private final TestWorld world;
    private final TestClock clock;
    private final DSLContext db;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationContext portal;
    private final Random random;

    private final List<String> told = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<Long, Actor> actors = new TreeMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final Map<Long, BookingState> states = new TreeMap<>();
    private final ModelledBookings model;
    private final Actor manager;
    private final Actor host;
    private final Actor organiser;

    /** The first day on which one of the occasions can be. */
    private final LocalDate firstDay;

    History(ApplicationContext portal, Random random) {
        this.portal = portal;
        this.booking = portal.getBean(BookingService.class);
        this.offeredPlaces = portal.getBean(OfferedPlaceService.class);
        this.requests = portal.getBean(RequestService.class);
        this.moving = portal.getBean(MovingService.class);
        this.allotments = portal.getBean(AllotmentService.class);
        this.clockwork = portal.getBean(Clockwork.class);
        this.world = portal.getBean(TestWorld.class);
        this.clock = portal.getBean(TestClock.class);
        this.db = portal.getBean(DSLContext.class);
        this.jdbc = new JdbcTemplate(portal.getBean(DataSource.class));
        this.transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        this.random = random;
        clock.reset();
        long unit = world.aWorkplaceIn("1402");
        long otherUnit = world.aWorkplaceIn("1440");
        long hostUnit = world.aWorkplaceIn("1481");
        firstDay = TestClock.BEGINNING.toLocalDate().plusDays(2 + random.nextInt(20));
        Integer mostAway = random.nextBoolean() ? 1 + random.nextInt(2) : null;
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, mostAway)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        manager = world.aUnitManagerOf(unit);
        world.grant(manager.id(), Role.UNIT_MANAGER, otherUnit, null);
        host = world.aHostAt(hostUnit);
        organiser = world.anOrganiserOf("1481");
        for (int i = 0; i < PEOPLE; i++) {
            boolean nurse = random.nextInt(4) > 0;
            boolean limited = i % 2 == 0;
            long hers = limited ? unit : otherUnit;
            long id = world.aPersonAt(hers, nurse ? "SSK" : "AT");
            Actor actor = world.actor(id);
            actors.put(id, actor);
            people.add(new Person(
                    id, hers, Objects.requireNonNull(actor.organisationId()), nurse, limited ? mostAway : null));
        }
        makeOccasions(hostUnit);
        model = new ModelledBookings(occasions, clock.instant());
    }

    /** Three of one offer, of which two overlap, so that one can move between them. */
    private void makeOccasions(long hostUnit) {
        boolean onlyNurses = random.nextInt(3) == 0;
        boolean release = random.nextInt(3) == 0;
        boolean acceptance = random.nextInt(3) == 0;
        var offer = world.anOffer().by("Mölndal").at(hostUnit).cancellableUntilDaysBefore(0);
        if (onlyNurses) {
            offer.forProfessions("SSK");
        }
        if (release) {
            offer.needingRelease();
        }
        if (acceptance) {
            offer.needingHostAcceptance();
        }
        long offerId = offer.save();
        boolean allottedFirst = random.nextBoolean();
        db.update(OFFER)
                .set(OFFER.ALLOTTED_FIRST, allottedFirst)
                .where(OFFER.ID.eq(offerId))
                .execute();
        for (int i = 0; i < 3; i++) {
            int slot = i / 2;
            LocalDateTime start = start(i, slot);
            LocalDateTime closes = start.minusHours(random.nextInt(3) * 20L);
            int capacity = 1 + random.nextInt(3);
            long id = world.anOccasion()
                    .of(offerId)
                    .withPlaces(capacity)
                    .meeting(start, start.plusHours(4))
                    .closing(closes)
                    .save();
            occasions.add(new Occasion(
                    id,
                    slot,
                    capacity,
                    release,
                    acceptance,
                    onlyNurses,
                    instant(closes),
                    instant(start),
                    24,
                    allottedFirst));
        }
        if (random.nextBoolean()) {
            hold(occasions.getFirst());
        }
    }

    /** Those of one day overlap, whichever they are. */
    private LocalDateTime start(int number, int slot) {
        return firstDay.plusDays(slot).atTime(9 + number % 2, 0);
    }

    private void hold(Occasion occasion) {
        long organisation = people.getFirst().organisation();
        int places = 1 + random.nextInt(occasion.capacity);
        Instant release = clock.instant().plus(Duration.ofHours(6 + random.nextInt(36)));
        assertThat(allotments.hold(
                        organiser, occasion.id, List.of(new Stage(Set.of(organisation), places, release, false))))
                .isEmpty();
        occasion.allotments.add(new Held(organisation, places, release));
    }

    List<String> told() {
        return told;
    }

    /** One thing happens, in both. */
    void step() {
        Person person = people.get(random.nextInt(people.size()));
        Occasion occasion = occasions.get(random.nextInt(occasions.size()));
        Actor actor = Objects.requireNonNull(actors.get(person.id()));
        String who = "person " + people.indexOf(person) + ", occasion " + occasions.indexOf(occasion);
        switch (random.nextInt(15)) {
            case 0, 1 -> {
                told.add("book " + who);
                booking.book(actor, occasion.id, person.id(), "");
                model.book(person, occasion, false);
            }
            case 2, 3, 4, 5 -> {
                told.add("queue " + who);
                booking.queue(actor, occasion.id, person.id(), "");
                model.book(person, occasion, true);
            }
            case 6 -> {
                told.add("cancel " + who);
                withBooking(person, occasion, id -> booking.cancel(actor, id, ""));
                model.cancel(person, occasion);
            }
            case 7 -> {
                told.add("take offer " + who);
                withBooking(person, occasion, id -> offeredPlaces.accept(actor, id));
                model.takeOffer(person, occasion);
            }
            case 8 -> {
                told.add("decline offer " + who);
                withBooking(person, occasion, id -> offeredPlaces.decline(actor, id));
                model.declineOffer(person, occasion);
            }
            case 9 -> {
                boolean yes = random.nextInt(4) > 0;
                ApprovalKind kind = random.nextBoolean() ? ApprovalKind.RELEASE : ApprovalKind.ACCEPTANCE;
                told.add((yes ? "yes " : "no ") + kind + " " + who);
                Actor decider = kind == ApprovalKind.RELEASE ? manager : host;
                withBooking(person, occasion, id -> requests.answer(decider, List.of(id), yes, "Vi är för få"));
                model.answer(person, occasion, kind, yes);
            }
            case 10 -> {
                Occasion to = occasions.get(random.nextInt(occasions.size()));
                told.add("move " + who + " to " + occasions.indexOf(to));
                withBooking(person, occasion, id -> moving.move(actor, id, to.id));
                model.move(person, occasion, to);
            }
            case 11 -> {
                int places = Math.max(1, occasion.capacity + random.nextInt(3) - 1);
                told.add("places " + places + " of occasion " + occasions.indexOf(occasion));
                places(occasion, places);
                model.capacity(occasion, places);
            }
            case 12 -> {
                told.add("override " + who);
                booking.bookOutsideTargetGroup(organiser, occasion.id, person.id(), "Överenskommet med enheten");
                model.override(person, occasion);
            }
            case 13 -> {
                int slot = random.nextInt(3);
                told.add("occasion " + occasions.indexOf(occasion) + " to day " + slot);
                LocalDateTime start = start(occasions.indexOf(occasion), slot);
                boolean possible = clock.instant().isBefore(occasion.start)
                        && clock.instant().isBefore(instant(start))
                        && slot != occasion.slot;
                if (possible) {
                    moveOccasion(occasion, start);
                    model.moveOccasion(occasion, slot, instant(start));
                }
            }
            default -> {
                Duration hours = Duration.ofHours(1 + random.nextInt(30));
                told.add(hours.toHours() + " hours later");
                clock.advance(hours);
                clockwork.tick();
                model.tick(clock.instant());
            }
        }
        List<Row> stored = stored();
        assertThat(states(stored)).isEqualTo(model.states());
        assertThat(stored.stream().mapToInt(Row::audited).sum())
                .as("audit rows")
                .isEqualTo(model.changes);
        checkCounters(stored);
        checkStateChanges(stored);
        checkGuard(stored);
        checkNobodyIsInTwoPlaces();
        if (told.size() % EVERY_SO_OFTEN == 0) {
            checkWhatWasSent();
        }
    }

    private interface Work {
        Object with(long bookingId);
    }

    private void withBooking(Person person, Occasion occasion, Work work) {
        jdbc.queryForList(
                        "select id from booking where person_id = ? and occasion_id = ? and active",
                        Long.class,
                        person.id(),
                        occasion.id)
                .forEach(work::with);
    }

    /** As the organiser's form does it: lock, look, write, and tell when there are more. */
    private void places(Occasion occasion, int places) {
        transaction.executeWithoutResult(status -> {
            db.update(OCCASION)
                    .set(OCCASION.VERSION, OCCASION.VERSION.plus(1))
                    .where(OCCASION.ID.eq(occasion.id))
                    .execute();
            var row = db.selectFrom(OCCASION).where(OCCASION.ID.eq(occasion.id)).fetchSingle();
            if (places >= row.getTaken() + row.getHeld()) {
                db.update(OCCASION)
                        .set(OCCASION.CAPACITY, places)
                        .where(OCCASION.ID.eq(occasion.id))
                        .execute();
                if (places > Objects.requireNonNull(row.getCapacity())) {
                    portal.publishEvent(new PlacesAdded(occasion.id));
                }
            }
        });
    }

    /** As the organiser's form does it: lock, write, and tell. */
    private void moveOccasion(Occasion occasion, LocalDateTime start) {
        transaction.executeWithoutResult(status -> {
            db.update(OCCASION)
                    .set(OCCASION.VERSION, OCCASION.VERSION.plus(1))
                    .set(OCCASION.FIRST_START, start)
                    .set(OCCASION.LAST_END, start.plusHours(4))
                    .where(OCCASION.ID.eq(occasion.id))
                    .execute();
            db.update(MEETING)
                    .set(MEETING.STARTS, start)
                    .set(MEETING.ENDS, start.plusHours(4))
                    .where(MEETING.OCCASION_ID.eq(occasion.id))
                    .execute();
            portal.publishEvent(new OccasionChanged(occasion.id, organiser, true));
        });
    }

    /**
     * The three occasions with their bookings, read by one written statement: this is read after every step, and what
     * takes the time is writing a statement anew.
     */
    private List<Row> stored() {
        return jdbc.query(
                STORED,
                (row, number) -> new Row(
                        row.getLong("id"),
                        row.getInt("taken"),
                        row.getInt("held"),
                        row.getInt("waiting"),
                        row.getInt("capacity"),
                        row.getLong("booking_id"),
                        row.getLong("person_id"),
                        row.getString("state"),
                        row.getBoolean("manager_asked"),
                        row.getInt("audited")),
                ids().toArray());
    }

    /** An occasion's counters beside one of its bookings; no state when it has none. */
    private record Row(
            long occasion,
            int taken,
            int held,
            int waiting,
            int capacity,
            long booking,
            long person,
            @Nullable String state,
            boolean managerAsked,
            int audited) {}

    private static Map<String, List<BookingState>> states(List<Row> stored) {
        Map<String, List<BookingState>> states = new TreeMap<>();
        for (Row row : stored) {
            if (row.state != null) {
                states.computeIfAbsent(row.occasion + "/" + row.person, none -> new ArrayList<>())
                        .add(BookingState.valueOf(row.state));
            }
        }
        return states;
    }

    private void checkCounters(List<Row> stored) {
        for (Occasion occasion : occasions) {
            List<Row> rows =
                    stored.stream().filter(row -> row.occasion == occasion.id).toList();
            List<BookingState> ofOccasion = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.state))
                    .map(BookingState::valueOf)
                    .toList();
            int taken =
                    (int) ofOccasion.stream().filter(BookingState::holdsPlace).count();
            int waiting = (int)
                    ofOccasion.stream().filter(BookingState.WAITLISTED::equals).count();
            Row row = rows.getFirst();
            assertThat(row.taken).as("places taken").isEqualTo(taken);
            assertThat(row.waiting).as("people waiting").isEqualTo(waiting);
            assertThat(taken + row.held).as("places").isLessThanOrEqualTo(row.capacity);
        }
    }

    /** Only the changes that rules.md, States of a booking, has. */
    private void checkStateChanges(List<Row> stored) {
        for (Row row : stored) {
            if (row.state == null) {
                continue;
            }
            BookingState now = BookingState.valueOf(row.state);
            BookingState before = states.put(row.booking, now);
            Set<BookingState> legal = before == null
                    ? Set.of(BookingState.REQUESTED, BookingState.CONFIRMED, BookingState.WAITLISTED)
                    : LEGAL.getOrDefault(before, Set.of());
            assertThat(before == now || legal.contains(now))
                    .as("from %s to %s", before, now)
                    .isTrue();
        }
    }

    /** Whoever is one too many of her unit has been asked about. */
    private void checkGuard(List<Row> stored) {
        Map<Integer, Set<Long>> unasked = new TreeMap<>();
        for (Row row : stored) {
            Person person = person(row.person);
            boolean settled = "CONFIRMED".equals(row.state) || "REQUESTED".equals(row.state);
            if (settled && !row.managerAsked && person != null && person.mostAway() != null) {
                Set<Long> away = unasked.computeIfAbsent(occasion(row.occasion).slot, none -> new TreeSet<>());
                away.add(row.person);
                assertThat(away.size()).as("away without a yes").isLessThanOrEqualTo(person.mostAway());
            }
        }
    }

    private @Nullable Person person(long id) {
        return people.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    private Occasion occasion(long id) {
        return occasions.stream().filter(each -> each.id == id).findFirst().orElseThrow();
    }

    private void checkNobodyIsInTwoPlaces() {
        for (Person person : people) {
            List<Booking> held = model.bookings.stream()
                    .filter(each -> each.person.equals(person) && each.state.holdsPlace())
                    .toList();
            for (Booking one : held) {
                for (Booking other : held) {
                    boolean exchange = one.replaces == other || other.replaces == one;
                    boolean movedIntoIt = one.freeToLeave || other.freeToLeave;
                    assertThat(one == other || exchange || movedIntoIt || one.occasion.slot != other.occasion.slot)
                            .as("nobody is in two places at once")
                            .isTrue();
                }
            }
        }
    }

    private void checkWhatWasSent() {
        assertThat(db.fetchExists(DSL.selectOne()
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.in(ids()))
                        .and(BOOKING.STATE.eq("CONFIRMED"))
                        .andNotExists(DSL.selectOne().from(INVITATION).where(INVITATION.BOOKING_ID.eq(BOOKING.ID)))))
                .as("confirmed without an invite")
                .isFalse();
        assertThat(db.fetchExists(DSL.selectOne()
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.in(ids()))
                        .andNotExists(
                                DSL.selectOne().from(OUTGOING_MAIL).where(OUTGOING_MAIL.BOOKING_ID.eq(BOOKING.ID)))))
                .as("booked without a mail")
                .isFalse();
        assertThat(db.fetchExists(DSL.selectOne()
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.in(ids()))
                        .and(BOOKING.STATE.eq("REQUESTED"))
                        .andNotExists(DSL.selectOne()
                                .from(APPROVAL)
                                .where(APPROVAL.BOOKING_ID.eq(BOOKING.ID))
                                .and(APPROVAL.PENDING.eq(true)))))
                .as("requested, and nobody asked")
                .isFalse();
    }

    /** Leaves nothing behind that the next history's clock would set going, and no mail for other tests to send. */
    void forget() {
        var bookings = DSL.select(BOOKING.ID).from(BOOKING).where(BOOKING.OCCASION_ID.in(ids()));
        db.deleteFrom(REMINDER).where(REMINDER.BOOKING_ID.in(bookings)).execute();
        db.deleteFrom(APPROVAL).where(APPROVAL.BOOKING_ID.in(bookings)).execute();
        db.deleteFrom(ANSWER_LINK).where(ANSWER_LINK.BOOKING_ID.in(bookings)).execute();
        db.deleteFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.in(bookings))
                .execute();
        db.deleteFrom(INVITATION).where(INVITATION.BOOKING_ID.in(bookings)).execute();
        db.update(BOOKING)
                .setNull(BOOKING.REPLACES_ID)
                .where(BOOKING.OCCASION_ID.in(ids()))
                .execute();
        db.deleteFrom(BOOKING).where(BOOKING.OCCASION_ID.in(ids())).execute();
        db.update(OCCASION)
                .set(OCCASION.STATUS, "CANCELLED")
                .set(OCCASION.WAITING, 0)
                .set(OCCASION.TAKEN, 0)
                .where(OCCASION.ID.in(ids()))
                .execute();
    }

    private List<Long> ids() {
        return occasions.stream().map(occasion -> occasion.id).toList();
    }

    private static Instant instant(LocalDateTime timeInStockholm) {
        return timeInStockholm.atZone(Time.STOCKHOLM).toInstant();
    }
}
