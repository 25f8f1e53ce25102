package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads what the catalogue shows: all of it when a node starts, later what has changed. */
@Repository
class CatalogueRepository {

    /** What changed, and the database's time at which that was asked. */
    record Changes(Instant asOf, List<CatalogueChange> rows) {}

    private static final se.goteborgsregionen.bredvid.db.tables.Organisation PLACE = ORGANISATION.as("place");
    private static final Field<Instant> AS_OF =
            DSL.field(DSL.name("clock", "as_of"), DatabaseTime.now().getDataType());
    private static final List<SelectField<?>> COLUMNS = List.of(
            OCCASION.ID,
            OCCASION.OFFER_ID,
            OCCASION.STATUS,
            OFFER.STATUS,
            OFFER.VERSION,
            OFFER.CHANGED_AT,
            OCCASION.FORM,
            OCCASION.ADDRESS,
            PLACE.CODE,
            OCCASION.CAPACITY,
            OCCASION.TAKEN,
            OCCASION.HELD,
            OCCASION.WAITING,
            OCCASION.BOOKING_OPENS_AT,
            OCCASION.BOOKING_CLOSES_AT,
            OCCASION.FIRST_START,
            OCCASION.LAST_END,
            OCCASION.MEETING_COUNT);

    private final DSLContext db;

    CatalogueRepository(DSLContext db) {
        // Else jOOQ wraps each group_concat in statements that set a variable; the codes of one offer fit the default.
        this.db = db.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** The occasions changed since; one indexed statement, which tells the database's time as well. */
    Changes changedSince(Instant since) {
        var clock = db.select(DatabaseTime.now().as("as_of")).asTable("clock");
        List<SelectField<?>> columns = new ArrayList<>(COLUMNS);
        columns.add(AS_OF);
        var rows = db.select(columns)
                .from(clock)
                .leftJoin(OCCASION)
                .on(OCCASION.CHANGED_AT.gt(since))
                .leftJoin(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(OCCASION.MUNICIPALITY_ID))
                .fetch();
        return new Changes(
                rows.getFirst().get(AS_OF),
                rows.stream()
                        .filter(row -> row.get(OCCASION.ID) != null)
                        .map(CatalogueRepository::change)
                        .toList());
    }

    Instant databaseTime() {
        return db.select(DatabaseTime.now()).fetchSingle().value1();
    }

    /** The published occasions that start later, by their ids after one, in ranges small enough to hold. */
    List<CatalogueChange> publishedAfter(long id, LocalDateTime start, int limit) {
        return db.select(COLUMNS)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(OCCASION.MUNICIPALITY_ID))
                .where(OCCASION.ID.gt(id))
                .and(OCCASION.STATUS.eq(Status.PUBLISHED.name()))
                .and(OFFER.STATUS.eq(Status.PUBLISHED.name()))
                .and(OCCASION.FIRST_START.ge(start))
                .orderBy(OCCASION.ID)
                .limit(limit)
                .fetch()
                .map(CatalogueRepository::change);
    }

    private static CatalogueChange change(Record row) {
        return new CatalogueChange(
                row.get(OCCASION.ID),
                row.get(OCCASION.OFFER_ID),
                isPublished(row.get(OCCASION.STATUS)) && isPublished(row.get(OFFER.STATUS)),
                row.get(OFFER.VERSION),
                row.get(OFFER.CHANGED_AT),
                Form.valueOf(row.get(OCCASION.FORM)),
                row.get(OCCASION.ADDRESS),
                row.get(PLACE.CODE),
                row.get(OCCASION.CAPACITY),
                row.get(OCCASION.TAKEN),
                row.get(OCCASION.HELD),
                row.get(OCCASION.WAITING),
                row.get(OCCASION.BOOKING_OPENS_AT),
                row.get(OCCASION.BOOKING_CLOSES_AT),
                row.get(OCCASION.FIRST_START),
                row.get(OCCASION.LAST_END),
                row.get(OCCASION.MEETING_COUNT));
    }

    private static boolean isPublished(String status) {
        return Status.PUBLISHED.name().equals(status);
    }

    /** The offers with their workplaces, areas and professions. */
    Map<Long, CatalogueOffer> offers(Collection<Long> ids) {
        var municipality = ORGANISATION.as("workplace_municipality");
        var areas =
                DSL.field(db.select(DSL.groupConcat(AREA.CODE).orderBy(AREA.ID).separator(","))
                        .from(OFFER_AREA)
                        .join(AREA)
                        .on(AREA.ID.eq(OFFER_AREA.AREA_ID))
                        .where(OFFER_AREA.OFFER_ID.eq(OFFER.ID)));
        var professions = DSL.field(db.select(
                        DSL.groupConcat(PROFESSION.CODE).orderBy(PROFESSION.ID).separator(","))
                .from(OFFER_PROFESSION)
                .join(PROFESSION)
                .on(PROFESSION.ID.eq(OFFER_PROFESSION.PROFESSION_ID))
                .where(OFFER_PROFESSION.OFFER_ID.eq(OFFER.ID)));
        var onlyOrganisations = onlyOrganisations();
        Map<Long, CatalogueOffer> offers = new HashMap<>();
        db.select(
                        OFFER.ID,
                        OFFER.VERSION,
                        OFFER.CHANGED_AT,
                        OFFER.KIND,
                        OFFER.TITLE,
                        OFFER.SUMMARY,
                        OFFER.LEVEL,
                        OFFER.LICENSED_ONLY,
                        ORGANISATION.CODE,
                        ORGANISATION.KIND,
                        WORKPLACE.NAME,
                        municipality.CODE,
                        areas,
                        professions,
                        onlyOrganisations)
                .from(OFFER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(OFFER.WORKPLACE_ID))
                .leftJoin(municipality)
                .on(municipality.ID.eq(WORKPLACE.MUNICIPALITY_ID))
                .where(OFFER.ID.in(ids))
                .forEach(row -> offers.put(
                        row.get(OFFER.ID),
                        new CatalogueOffer(
                                row.get(OFFER.ID),
                                row.get(OFFER.VERSION),
                                row.get(OFFER.CHANGED_AT),
                                OfferKind.valueOf(row.get(OFFER.KIND)),
                                row.get(OFFER.TITLE),
                                CatalogueWords.sortingKey(row.get(OFFER.TITLE)),
                                row.get(OFFER.SUMMARY),
                                Level.valueOf(row.get(OFFER.LEVEL)),
                                row.get(OFFER.LICENSED_ONLY),
                                row.get(ORGANISATION.CODE),
                                "REGION".equals(row.get(ORGANISATION.KIND)),
                                orEmpty(row.get(WORKPLACE.NAME)),
                                row.get(municipality.CODE),
                                codes(row.get(areas)),
                                Set.copyOf(codes(row.get(professions))),
                                Set.copyOf(codes(row.get(onlyOrganisations))))));
        return offers;
    }

    /** Of an offer that is for some organisations and keeps all others out; null where others can queue or are only told. */
    private Field<String> onlyOrganisations() {
        var wanted = ORGANISATION.as("wanted");
        return DSL.field(db.select(DSL.groupConcat(wanted.CODE).separator(","))
                .from(OFFER_ORGANISATION)
                .join(wanted)
                .on(wanted.ID.eq(OFFER_ORGANISATION.ORGANISATION_ID))
                .where(OFFER_ORGANISATION.OFFER_ID.eq(OFFER.ID))
                .andNotExists(db.selectOne()
                        .from(TARGET_RULE)
                        .where(TARGET_RULE.OFFER_ID.eq(OFFER.ID))
                        .and(TARGET_RULE.KIND.eq(TargetKind.ORGANISATION.name()))
                        .and(TARGET_RULE.EFFECT.ne(TargetEffect.BLOCK.name()))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** Start and end of each meeting of the occasions, in minutes and in turn. */
    Map<Long, int[]> meetings(Collection<Long> occasionIds) {
        Map<Long, List<Integer>> minutes = new HashMap<>();
        db.select(MEETING.OCCASION_ID, MEETING.STARTS, MEETING.ENDS)
                .from(MEETING)
                .where(MEETING.OCCASION_ID.in(occasionIds))
                .orderBy(MEETING.OCCASION_ID, MEETING.STARTS)
                .forEach(row -> {
                    List<Integer> ofOccasion =
                            minutes.computeIfAbsent(row.get(MEETING.OCCASION_ID), id -> new ArrayList<>());
                    ofOccasion.add(CatalogueOccasion.minutes(row.get(MEETING.STARTS)));
                    ofOccasion.add(CatalogueOccasion.minutes(row.get(MEETING.ENDS)));
                });
        Map<Long, int[]> meetings = new HashMap<>();
        minutes.forEach((id, ofOccasion) ->
                meetings.put(id, ofOccasion.stream().mapToInt(Integer::intValue).toArray()));
        return meetings;
    }

    /** Areas, professions, organisations and the municipalities with GR; one statement. Short names are only searched. */
    CatalogueVocabulary vocabulary(List<CatalogueVocabulary.Word> kinds) {
        Field<String> table = DSL.field(DSL.name("list"), String.class);
        var rows = db.select(DSL.inline("AREA").as("list"), AREA.CODE, AREA.NAME, AREA.NAME_EN, AREA.ID.as("place"))
                .from(AREA)
                .unionAll(db.select(
                                DSL.inline("PROFESSION"),
                                PROFESSION.CODE,
                                PROFESSION.NAME,
                                PROFESSION.NAME_EN,
                                PROFESSION.ID)
                        .from(PROFESSION))
                .unionAll(db.select(
                                ORGANISATION.KIND,
                                ORGANISATION.CODE,
                                ORGANISATION.NAME,
                                ORGANISATION.SHORT_NAME,
                                ORGANISATION.ID)
                        .from(ORGANISATION))
                .orderBy(DSL.field(DSL.name("place")))
                .fetch();
        List<CatalogueVocabulary.Word> words = new ArrayList<>();
        List<CatalogueVocabulary.Word> onlySearched = new ArrayList<>(kinds);
        for (var row : rows) {
            String list = row.get(table);
            String code = row.get(AREA.CODE);
            switch (list) {
                case "AREA", "PROFESSION" ->
                    words.add(new CatalogueVocabulary.Word(
                            CatalogueFacet.valueOf(list), code, row.get(AREA.NAME), row.get(AREA.NAME_EN)));
                default -> {
                    String shortName = row.get(AREA.NAME_EN);
                    words.add(new CatalogueVocabulary.Word(
                            CatalogueFacet.ORGANISATION, code, row.get(AREA.NAME), row.get(AREA.NAME)));
                    onlySearched.add(
                            new CatalogueVocabulary.Word(CatalogueFacet.ORGANISATION, code, shortName, shortName));
                    if (!list.equals("REGION")) {
                        words.add(
                                new CatalogueVocabulary.Word(CatalogueFacet.MUNICIPALITY, code, shortName, shortName));
                    }
                }
            }
        }
        return new CatalogueVocabulary(words, onlySearched);
    }

    /** What of a person the catalogue goes by; empty for somebody without a profession. */
    Optional<CatalogueReader> reader(long personId) {
        var employer = ORGANISATION.as("employer");
        var municipality = ORGANISATION.as("municipality");
        return db.select(PROFESSION.CODE, PROFESSION.LICENSED, municipality.CODE, employer.CODE, employer.KIND)
                .from(PERSON)
                .join(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(municipality)
                .on(municipality.ID.eq(WORKPLACE.MUNICIPALITY_ID))
                .leftJoin(employer)
                .on(employer.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(PERSON.ID.eq(personId))
                .fetchOptional(row -> new CatalogueReader(
                        row.get(PROFESSION.CODE),
                        row.get(PROFESSION.LICENSED),
                        row.get(employer.CODE),
                        home(row.get(municipality.CODE), row.get(employer.CODE), row.get(employer.KIND))));
    }

    private static @Nullable String home(
            @Nullable String municipality, @Nullable String employer, @Nullable String employerKind) {
        return municipality == null && "MUNICIPALITY".equals(employerKind) ? employer : municipality;
    }
}
