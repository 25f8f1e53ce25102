package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.Workplace;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads an offer, its occasions and their meetings, in few statements whatever their number. */
@Repository
class OfferRepository {

    private static final Field<String> PROFESSION_IDS =
            DSL.field(DSL.select(DSL.groupConcat(OFFER_PROFESSION.PROFESSION_ID).separator(","))
                    .from(OFFER_PROFESSION)
                    .where(OFFER_PROFESSION.OFFER_ID.eq(OFFER.ID)));
    private static final Field<String> AREA_IDS =
            DSL.field(DSL.select(DSL.groupConcat(OFFER_AREA.AREA_ID).separator(","))
                    .from(OFFER_AREA)
                    .where(OFFER_AREA.OFFER_ID.eq(OFFER.ID)));

    private final DSLContext db;
    private final OrganisationService organisations;
    private final VocabularyService vocabulary;

    /** An offer and the name of whoever receives or supervises, if one is named. */
    record HostedOffer(Offer offer, @Nullable PersonName host) {}

    OfferRepository(DSLContext db, OrganisationService organisations, VocabularyService vocabulary) {
        this.db = db;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
    }

    Optional<Long> offerIdOf(long occasionId) {
        return db.select(OCCASION.OFFER_ID)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasionId))
                .fetchOptional(OCCASION.OFFER_ID);
    }

    Optional<Offer> find(long offerId) {
        return findWithHost(offerId).map(HostedOffer::offer);
    }

    /** One statement: the words of professions and areas are remembered. */
    Optional<HostedOffer> findWithHost(long offerId) {
        return db.select(OFFER.fields())
                .select(WORKPLACE.fields())
                .select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS, PROFESSION_IDS, AREA_IDS)
                .select(TargetRepository.FIELDS)
                .from(OFFER)
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(OFFER.WORKPLACE_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OFFER.HOST_ID))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .where(OFFER.ID.eq(offerId))
                .fetchOptional(row -> new HostedOffer(offer(row, professions(row), areas(row)), host(row)));
    }

    private Set<Profession> professions(Record row) {
        Set<Long> ids = TargetRepository.ids(row.get(PROFESSION_IDS));
        return vocabulary.professions().stream()
                .filter(profession -> ids.contains(profession.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Area> areas(Record row) {
        Set<Long> ids = TargetRepository.ids(row.get(AREA_IDS));
        return vocabulary.areas().stream()
                .filter(area -> ids.contains(area.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static OfferTerms terms(Record row) {
        return new OfferTerms(
                row.get(OFFER.RELEASE_NEEDED),
                row.get(OFFER.RELEASE_DAYS),
                row.get(OFFER.HOST_ACCEPTANCE),
                row.get(OFFER.ACCEPTANCE_DAYS),
                row.get(OFFER.ALLOTTED_FIRST),
                row.get(OFFER.FIRST_TIMERS_FIRST),
                row.get(OFFER.NO_SHOW_LIMIT),
                row.get(OFFER.REMIND_WEEK),
                row.get(OFFER.REMIND_DAY));
    }

    private static @Nullable PersonName host(Record row) {
        String givenName = row.get(PERSON.GIVEN_NAME);
        return givenName == null ? null : PersonName.of(givenName, row.get(PERSON.FAMILY_NAME), row.get(PERSON.ALIAS));
    }

    private Offer offer(Record row, Set<Profession> professions, Set<Area> areas) {
        return new Offer(
                row.get(OFFER.ID),
                organisations.byId(row.get(OFFER.ORGANISATION_ID)),
                workplace(row),
                OfferKind.valueOf(row.get(OFFER.KIND)),
                row.get(OFFER.TITLE),
                row.get(OFFER.SUMMARY),
                row.get(OFFER.DESCRIPTION),
                lines(row.get(OFFER.GOALS)),
                lines(row.get(OFFER.BRING)),
                Level.valueOf(row.get(OFFER.LEVEL)),
                row.get(OFFER.LICENSED_ONLY),
                terms(row),
                new Contact(row.get(OFFER.CONTACT_NAME), row.get(OFFER.CONTACT_EMAIL), row.get(OFFER.CONTACT_PHONE)),
                row.get(OFFER.HOST_ID),
                row.get(OFFER.CANCEL_DAYS),
                Status.valueOf(row.get(OFFER.STATUS)),
                professions,
                areas,
                TargetRepository.of(row),
                row.get(OFFER.VERSION));
    }

    private static @Nullable Workplace workplace(Record row) {
        if (row.get(WORKPLACE.ID) == null) {
            return null;
        }
        return new Workplace(
                row.get(WORKPLACE.ID),
                row.get(WORKPLACE.ORGANISATION_ID),
                row.get(WORKPLACE.NAME),
                row.get(WORKPLACE.ADDRESS),
                row.get(WORKPLACE.MUNICIPALITY_ID),
                row.get(WORKPLACE.MOST_AWAY),
                row.get(WORKPLACE.ACTIVE),
                row.get(WORKPLACE.VERSION));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * The offer's occasions, the earliest first, with the links that the reader may see. An occasion that was taken back
     * from a published offer is not among them. One statement, a row for each meeting.
     */
    List<Occasion> occasions(long offerId, OfferReader reader) {
        Field<String> visibleLink =
                DSL.when(maySeeLink(reader), OCCASION.DIGITAL_LINK).otherwise("");
        return db
                .select(
                        OCCASION.asterisk(),
                        visibleLink.as("visible_link"),
                        placesHeld().as("places_held"))
                .select(MEETING.ID, MEETING.STARTS, MEETING.ENDS, MEETING.ZONE)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .leftJoin(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(OCCASION.OFFER_ID.eq(offerId))
                .and(OCCASION.STATUS.ne("DRAFT").or(OFFER.STATUS.eq("DRAFT")))
                .orderBy(OCCASION.FIRST_START, OCCASION.ID, MEETING.STARTS, MEETING.ID)
                .fetchGroups(OCCASION.ID)
                .values()
                .stream()
                .map(rows -> occasion(rows.getFirst(), meetings(rows)))
                .toList();
    }

    /** The counter is kept where places are limited; elsewhere, so that a rush waits for nobody, they are counted here. */
    private static Field<Integer> placesHeld() {
        return DSL.when(
                        OCCASION.CAPACITY.isNull(),
                        DSL.field(DSL.selectCount()
                                .from(BOOKING)
                                .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                                .and(BOOKING.STATE.in("REQUESTED", "OFFERED", "CONFIRMED"))))
                .otherwise(OCCASION.TAKEN);
    }

    private static Condition maySeeLink(OfferReader reader) {
        if (reader.seesAll()) {
            return DSL.trueCondition();
        }
        if (reader.personId() == null) {
            return DSL.falseCondition();
        }
        return DSL.exists(DSL.selectOne()
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                .and(BOOKING.PERSON_ID.eq(reader.personId()))
                .and(BOOKING.STATE.eq("CONFIRMED")));
    }

    private static OccasionTerms occasionTerms(Record row) {
        Instant queueCloses = row.get(OCCASION.QUEUE_CLOSES_AT);
        return new OccasionTerms(
                row.get(OCCASION.MINIMUM),
                row.get(OCCASION.MINIMUM_DECIDED_ON),
                TimeBefore.of(row.get(OCCASION.OPENS_BEFORE)),
                TimeBefore.of(row.get(OCCASION.CLOSES_BEFORE)),
                row.get(OCCASION.HOLD_HOURS),
                queueCloses == null ? null : BookingDeadline.lastDay(queueCloses));
    }

    private static List<Meeting> meetings(List<Record> rows) {
        return rows.stream()
                .filter(row -> row.get(MEETING.ID) != null)
                .map(row -> new Meeting(
                        row.get(MEETING.ID),
                        row.get(MEETING.STARTS),
                        row.get(MEETING.ENDS),
                        ZoneId.of(row.get(MEETING.ZONE))))
                .toList();
    }

    private Occasion occasion(Record row, List<Meeting> meetings) {
        Long municipalityId = row.get(OCCASION.MUNICIPALITY_ID);
        Organisation municipality = municipalityId == null ? null : organisations.byId(municipalityId);
        return new Occasion(
                row.get(OCCASION.ID),
                row.get(OCCASION.OFFER_ID),
                Status.valueOf(row.get(OCCASION.STATUS)),
                Form.valueOf(row.get(OCCASION.FORM)),
                row.get(OCCASION.ADDRESS),
                municipality,
                row.get("visible_link", String.class),
                row.get(OCCASION.CAPACITY),
                row.get("places_held", Integer.class),
                row.get(OCCASION.HELD),
                row.get(OCCASION.WAITING),
                row.get(OCCASION.BOOKING_OPENS_AT),
                row.get(OCCASION.BOOKING_CLOSES_AT),
                row.get(OCCASION.QUEUE_CLOSES_AT),
                occasionTerms(row),
                meetings,
                row.get(OCCASION.CANCEL_MESSAGE),
                row.get(OCCASION.VERSION));
    }
}
