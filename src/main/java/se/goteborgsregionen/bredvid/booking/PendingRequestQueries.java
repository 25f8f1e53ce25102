package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.db.tables.Booking;
import se.goteborgsregionen.bredvid.db.tables.Occasion;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.offer.OfferKind;

import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Finds what waits for somebody's answer. */
@Component
class PendingRequestQueries {

    private static final Organisation BEHIND = ORGANISATION.as("behind");
    private static final Booking KEPT = BOOKING.as("kept");
    private static final Occasion KEPT_OCCASION = OCCASION.as("kept_occasion");
    private static final Person LEADER = PERSON.as("leader");

    /** More than anybody answers in one sitting. */
    private static final int MOST = 300;

    private final DSLContext db;

    PendingRequestQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One question of one booking, with all that the reader needs to answer it.
     *
     * @param workplaceId where the person works now
     * @param mostAway the limit of that unit; null: none
     */
    record Question(
            long approvalId,
            PendingRequest request,
            ApprovalKind kind,
            @Nullable Long workplaceId,
            @Nullable Integer mostAway) {}

    /** What may concern the actor, the most urgent first: a few of them she may have no say in after all. */
    List<Question> mayConcern(Actor actor, Instant now) {
        return read(concerns(actor).and(APPROVAL.DUE_AT.gt(now)).and(BOOKING.PERSON_ID.ne(actor.id())));
    }

    /** What still waits of one booking. */
    List<Question> ofBooking(long bookingId, Instant now) {
        return read(BOOKING.ID.eq(bookingId).and(APPROVAL.DUE_AT.gt(now)));
    }

    /** How many bookings {@link #mayConcern} has. */
    int count(Actor actor, Instant now) {
        return from(db.select(DSL.countDistinct(APPROVAL.BOOKING_ID)))
                .where(APPROVAL.PENDING.eq(true))
                .and(APPROVAL.DUE_AT.gt(now))
                .and(BOOKING.PERSON_ID.ne(actor.id()))
                .and(concerns(actor))
                .fetchSingle()
                .value1();
    }

    /** As {@link Deciders} says, as far as one statement can. */
    private static Condition concerns(Actor actor) {
        Condition organises = OFFER.ORGANISATION_ID.in(actor.organises());
        Condition contact = BEHIND.CONTACT_ID.eq(actor.id()).and(APPROVAL.ESCALATED_AT.isNotNull());
        Condition acceptance = APPROVAL.KIND
                .eq(ApprovalKind.ACCEPTANCE.name())
                .and(OFFER.WORKPLACE_ID
                        .in(actor.hosts())
                        .or(OFFER.HOST_ID.eq(actor.id()))
                        .or(contact)
                        .or(organises));
        Condition organiser = APPROVAL.KIND.eq(ApprovalKind.ORGANISER.name()).and(organises.or(contact));
        Condition hers = release(actor).or(acceptance).or(organiser);
        return actor.grAdministrator() ? hers.or(nobodyElse()) : hers;
    }

    private static Condition release(Actor actor) {
        Condition higher = LEADER.MANAGER_ID.eq(actor.id());
        Condition alone = leadsHerself().or(DSL.not(leads(DSL.noCondition())));
        return APPROVAL.KIND
                .eq(ApprovalKind.RELEASE.name())
                .and(PERSON.WORKPLACE_ID
                        .in(actor.leads())
                        .and(DSL.not(leadsHerself()))
                        .or(PERSON.MANAGER_ID.eq(actor.id()).and(alone))
                        .or(ORGANISATION
                                .CONTACT_ID
                                .eq(actor.id())
                                .and(alone.and(DSL.not(hasNextAbove())).or(APPROVAL.ESCALATED_AT.isNotNull())))
                        .or(leads(higher).and(APPROVAL.ESCALATED_AT.isNotNull())));
    }

    private static Condition leadsHerself() {
        return leads(LEADER.ID.eq(PERSON.ID));
    }

    /** Whether somebody leads the person's workplace of whom this holds. */
    private static Condition leads(Condition whom) {
        return DSL.exists(DSL.selectOne()
                .from(ROLE_GRANT)
                .join(LEADER)
                .on(LEADER.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.WORKPLACE_ID.eq(PERSON.WORKPLACE_ID))
                .and(ROLE_GRANT.ROLE.eq(Role.UNIT_MANAGER.name()))
                .and(LEADER.STATUS.eq("ACTIVE"))
                .and(whom));
    }

    private static Condition hasNextAbove() {
        return DSL.exists(DSL.selectOne()
                .from(LEADER)
                .where(LEADER.ID.eq(PERSON.MANAGER_ID))
                .and(LEADER.STATUS.eq("ACTIVE")));
    }

    /** Where GR is asked because there is nobody else. */
    private static Condition nobodyElse() {
        Condition release = APPROVAL.KIND
                .eq(ApprovalKind.RELEASE.name())
                .and(leadsHerself().or(DSL.not(leads(DSL.noCondition()))))
                .and(DSL.not(hasNextAbove()))
                .and(ORGANISATION.CONTACT_ID.isNull().or(ORGANISATION.CONTACT_ID.eq(PERSON.ID)));
        Condition others = APPROVAL.KIND
                .ne(ApprovalKind.RELEASE.name())
                .and(DSL.notExists(DSL.selectOne()
                        .from(ROLE_GRANT)
                        .join(LEADER)
                        .on(LEADER.ID.eq(ROLE_GRANT.PERSON_ID))
                        .where(ROLE_GRANT.ROLE.eq(Role.ORGANISER.name()))
                        .and(ROLE_GRANT.ORGANISATION_ID.eq(OFFER.ORGANISATION_ID))
                        .and(LEADER.STATUS.eq("ACTIVE"))
                        .and(LEADER.ID.ne(PERSON.ID))));
        return release.or(others);
    }

    private List<Question> read(Condition which) {
        return from(db.select(
                                APPROVAL.ID,
                                APPROVAL.KIND,
                                APPROVAL.ASKED_AT,
                                APPROVAL.DUE_AT,
                                APPROVAL.ESCALATED_AT,
                                BOOKING.ID,
                                BOOKING.PERSON_ID,
                                BOOKING.GOALS,
                                PERSON.GIVEN_NAME,
                                PERSON.FAMILY_NAME,
                                PERSON.ALIAS,
                                PROFESSION.NAME,
                                PROFESSION.NAME_EN,
                                WORKPLACE.ID,
                                WORKPLACE.NAME,
                                WORKPLACE.MOST_AWAY,
                                ORGANISATION.SHORT_NAME)
                        .select(
                                OCCASION.ID,
                                OCCASION.OFFER_ID,
                                OFFER.KIND,
                                OFFER.TITLE,
                                BEHIND.SHORT_NAME,
                                OCCASION.FIRST_START,
                                OCCASION.LAST_END,
                                OCCASION.MEETING_COUNT,
                                KEPT_OCCASION.FIRST_START))
                .where(APPROVAL.PENDING.eq(true))
                .and(which)
                .orderBy(APPROVAL.DUE_AT, APPROVAL.ID)
                .limit(MOST)
                .fetch(PendingRequestQueries::question);
    }

    private static <R extends Record> SelectOnConditionStep<R> from(SelectFromStep<R> selected) {
        return selected.from(APPROVAL)
                .join(BOOKING)
                .on(BOOKING.ID.eq(APPROVAL.BOOKING_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(BEHIND)
                .on(BEHIND.ID.eq(OFFER.ORGANISATION_ID))
                .leftJoin(KEPT)
                .on(KEPT.ID.eq(BOOKING.REPLACES_ID))
                .and(KEPT.ACTIVE.eq(true))
                .leftJoin(KEPT_OCCASION)
                .on(KEPT_OCCASION.ID.eq(KEPT.OCCASION_ID));
    }

    private static Question question(Record row) {
        ApprovalKind kind = ApprovalKind.valueOf(row.get(APPROVAL.KIND));
        return new Question(
                row.get(APPROVAL.ID),
                new PendingRequest(
                        row.get(BOOKING.ID),
                        row.get(BOOKING.PERSON_ID),
                        MyBookingQueries.name(row, PERSON),
                        orEmpty(row.get(PROFESSION.NAME)),
                        orEmpty(row.get(PROFESSION.NAME_EN)),
                        orEmpty(row.get(WORKPLACE.NAME)),
                        orEmpty(row.get(ORGANISATION.SHORT_NAME)),
                        row.get(BOOKING.GOALS),
                        row.get(OCCASION.ID),
                        row.get(OCCASION.OFFER_ID),
                        OfferKind.valueOf(row.get(OFFER.KIND)),
                        row.get(OFFER.TITLE),
                        row.get(BEHIND.SHORT_NAME),
                        row.get(OCCASION.FIRST_START),
                        row.get(OCCASION.LAST_END),
                        row.get(OCCASION.MEETING_COUNT),
                        row.get(KEPT_OCCASION.FIRST_START),
                        Set.of(kind),
                        row.get(APPROVAL.ASKED_AT),
                        row.get(APPROVAL.DUE_AT),
                        null,
                        row.get(APPROVAL.ESCALATED_AT)),
                kind,
                row.get(WORKPLACE.ID),
                row.get(WORKPLACE.MOST_AWAY));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Two questions about one booking are one request. */
    static Collection<PendingRequest> merged(List<PendingRequest> requests) {
        var byBooking = new LinkedHashMap<Long, PendingRequest>();
        for (PendingRequest request : requests) {
            byBooking.merge(request.bookingId(), request, PendingRequestQueries::both);
        }
        return byBooking.values();
    }

    private static PendingRequest both(PendingRequest one, PendingRequest other) {
        var kinds = new TreeSet<>(one.kinds());
        kinds.addAll(other.kinds());
        return new PendingRequest(
                one.bookingId(),
                one.personId(),
                one.person(),
                one.professionSwedish(),
                one.professionEnglish(),
                one.workplace(),
                one.organisation(),
                one.goals(),
                one.occasionId(),
                one.offerId(),
                one.kind(),
                one.title(),
                one.organiser(),
                one.starts(),
                one.ends(),
                one.meetings(),
                one.changesFrom(),
                kinds,
                one.askedAt(),
                one.due().isBefore(other.due()) ? one.due() : other.due(),
                one.guard() == null ? other.guard() : one.guard(),
                one.wentOnAt() == null ? other.wentOnAt() : one.wentOnAt());
    }
}
