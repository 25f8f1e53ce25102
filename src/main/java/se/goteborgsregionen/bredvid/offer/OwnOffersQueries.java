package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.offer.OwnOffer.Run;
import se.goteborgsregionen.bredvid.offer.OwnOffer.Shelf;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

/** Reads organisers' own lists: one statement for the offers and one for their occasions. */
@Repository
class OwnOffersQueries {

    private static final Organisation MUNICIPALITY = ORGANISATION.as("municipality");

    private final DSLContext db;

    OwnOffersQueries(DSLContext db) {
        this.db = db;
    }

    List<OwnOffer> on(Shelf shelf, @Nullable Set<Long> organisations, LocalDateTime now, int most) {
        Field<LocalDateTime> soonest = DSL.field(DSL.select(DSL.min(OCCASION.FIRST_START))
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(OFFER.ID))
                .and(coming(now)));
        Field<LocalDateTime> latest = DSL.field(DSL.select(DSL.max(OCCASION.LAST_END))
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(OFFER.ID))
                .and(overOrCancelled(now)));
        var rows = db.select(OFFER.ID, OFFER.KIND, OFFER.TITLE, ORGANISATION.SHORT_NAME, OFFER.STATUS)
                .from(OFFER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .where(of(organisations))
                .and(on(shelf, now))
                .orderBy(
                        switch (shelf) {
                            case COMING -> soonest.asc();
                            case DRAFTS -> OFFER.CHANGED_AT.desc();
                            case PAST -> latest.desc();
                        },
                        OFFER.ID)
                .limit(most)
                .fetch();
        Map<Long, List<Run>> runs = runs(rows.getValues(OFFER.ID), shelf, now);
        return rows.map(row -> new OwnOffer(
                row.value1(),
                OfferKind.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                Status.valueOf(row.value5()),
                runs.getOrDefault(row.value1(), List.of())));
    }

    private Map<Long, List<Run>> runs(List<Long> offerIds, Shelf shelf, LocalDateTime now) {
        Map<Long, List<Run>> byOffer = new HashMap<>();
        db.select(
                        OCCASION.OFFER_ID,
                        OCCASION.ID,
                        OCCASION.STATUS,
                        OCCASION.FIRST_START,
                        OCCASION.LAST_END,
                        OCCASION.MEETING_COUNT,
                        OCCASION.FORM,
                        MUNICIPALITY.SHORT_NAME,
                        OCCASION.CAPACITY,
                        OCCASION.TAKEN,
                        OCCASION.HELD,
                        OCCASION.WAITING)
                .from(OCCASION)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.ID.eq(OCCASION.MUNICIPALITY_ID))
                .where(OCCASION.OFFER_ID.in(offerIds))
                .and(
                        switch (shelf) {
                            case COMING -> coming(now);
                            case DRAFTS -> DSL.noCondition();
                            case PAST -> overOrCancelled(now);
                        })
                .orderBy(shelf == Shelf.PAST ? OCCASION.FIRST_START.desc() : OCCASION.FIRST_START.asc(), OCCASION.ID)
                .forEach(row -> byOffer.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Run(
                                row.value2(),
                                Status.valueOf(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                Form.valueOf(row.value7()),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11(),
                                row.value12())));
        return byOffer;
    }

    Map<Shelf, Integer> counts(@Nullable Set<Long> organisations, LocalDateTime now) {
        var row = db.select(number(Shelf.COMING, now), number(Shelf.DRAFTS, now), number(Shelf.PAST, now))
                .from(OFFER)
                .where(of(organisations))
                .fetchSingle();
        Map<Shelf, Integer> counts = new EnumMap<>(Shelf.class);
        counts.put(Shelf.COMING, row.value1());
        counts.put(Shelf.DRAFTS, row.value2());
        counts.put(Shelf.PAST, row.value3());
        return counts;
    }

    private static Field<Integer> number(Shelf shelf, LocalDateTime now) {
        return DSL.count(DSL.when(on(shelf, now), 1));
    }

    private static Condition of(@Nullable Set<Long> organisations) {
        return organisations == null ? DSL.noCondition() : OFFER.ORGANISATION_ID.in(organisations);
    }

    private static Condition on(Shelf shelf, LocalDateTime now) {
        Condition hasComing = has(coming(now));
        return switch (shelf) {
            case DRAFTS -> OFFER.STATUS.eq("DRAFT");
            case COMING -> OFFER.STATUS.eq("PUBLISHED").and(hasComing);
            case PAST ->
                OFFER.STATUS
                        .eq("CANCELLED")
                        .or(OFFER.STATUS
                                .eq("PUBLISHED")
                                .and(has(overOrCancelled(now)).or(DSL.not(hasComing))));
        };
    }

    private static Condition has(Condition what) {
        return DSL.exists(DSL.selectOne()
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(OFFER.ID))
                .and(what));
    }

    private static Condition coming(LocalDateTime now) {
        return OCCASION.STATUS.eq("PUBLISHED").and(OCCASION.LAST_END.ge(now));
    }

    private static Condition overOrCancelled(LocalDateTime now) {
        return OCCASION.STATUS
                .eq("CANCELLED")
                .or(OCCASION.STATUS.eq("PUBLISHED").and(OCCASION.LAST_END.lt(now)));
    }
}
