package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.offer.OccasionTerms;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TargetKind;
import se.goteborgsregionen.bredvid.offer.TimeBefore;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_REQUIRED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_TARGET_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Writes the rules of booking of the demo world over what has been stored. */
@Repository
@Profile("demo")
class DemoSettingsRepository {

    private final DSLContext db;

    DemoSettingsRepository(DSLContext db) {
        this.db = db;
    }

    void store(DemoWorld world, DemoCodes codes) {
        DemoSettings settings = new DemoSettings(world);
        List<Query> queries = new ArrayList<>();
        settings.terms()
                .forEach((offerId, terms) -> queries.add(db.update(OFFER)
                        .set(OFFER.RELEASE_DAYS, terms.releaseDays())
                        .set(OFFER.ACCEPTANCE_DAYS, terms.acceptanceDays())
                        .set(OFFER.ALLOTTED_FIRST, terms.allottedFirst())
                        .set(OFFER.FIRST_TIMERS_FIRST, terms.firstTimersFirst())
                        .set(OFFER.NO_SHOW_LIMIT, terms.noShowLimit())
                        .where(OFFER.ID.eq(offerId))));
        settings.targets().forEach((offerId, target) -> target(queries, offerId, target, codes));
        Map<Long, OccasionTerms> occasions = settings.occasions();
        world.occasions().stream()
                .filter(occasion -> occasions.containsKey(occasion.id()))
                .forEach(occasion ->
                        queries.add(occasion(occasion, Objects.requireNonNull(occasions.get(occasion.id())))));
        settings.mostAway()
                .forEach((workplaceId, most) -> queries.add(
                        db.update(WORKPLACE).set(WORKPLACE.MOST_AWAY, most).where(WORKPLACE.ID.eq(workplaceId))));
        db.batch(queries).execute();
        areas(settings.areas(), codes);
    }

    private void target(List<Query> queries, long offerId, DemoSettings.Target target, DemoCodes codes) {
        TargetKind kind = !target.organisations().isEmpty()
                ? TargetKind.ORGANISATION
                : target.areas().isEmpty() ? TargetKind.ATTENDED : TargetKind.AREA;
        if (target.effect() != TargetEffect.BLOCK) {
            queries.add(db.insertInto(TARGET_RULE, TARGET_RULE.OFFER_ID, TARGET_RULE.KIND, TARGET_RULE.EFFECT)
                    .values(offerId, kind.name(), target.effect().name()));
        }
        for (String code : target.organisations()) {
            queries.add(
                    db.insertInto(OFFER_ORGANISATION, OFFER_ORGANISATION.OFFER_ID, OFFER_ORGANISATION.ORGANISATION_ID)
                            .values(offerId, codes.organisation(code)));
        }
        for (String code : target.areas()) {
            queries.add(db.insertInto(OFFER_TARGET_AREA, OFFER_TARGET_AREA.OFFER_ID, OFFER_TARGET_AREA.AREA_ID)
                    .values(offerId, codes.area(code)));
        }
        for (long required : target.attended()) {
            queries.add(db.insertInto(OFFER_REQUIRED, OFFER_REQUIRED.OFFER_ID, OFFER_REQUIRED.REQUIRED_OFFER_ID)
                    .values(offerId, required));
        }
    }

    private Query occasion(PlannedOccasion occasion, OccasionTerms terms) {
        LocalDateTime start = occasion.start();
        Instant opens = terms.opensBefore() == null
                ? occasion.opens()
                : terms.opensBefore().instant(start).orElse(null);
        Instant closes = terms.closesBefore() == null
                ? occasion.closes()
                : terms.closesBefore().instant(start).orElse(occasion.closes());
        return db.update(OCCASION)
                .set(OCCASION.MINIMUM, terms.minimum())
                .set(OCCASION.MINIMUM_DECIDED_ON, terms.minimumDecidedOn())
                .set(OCCASION.OPENS_BEFORE, TimeBefore.iso(terms.opensBefore()))
                .set(OCCASION.CLOSES_BEFORE, TimeBefore.iso(terms.closesBefore()))
                .set(OCCASION.BOOKING_OPENS_AT, opens)
                .set(OCCASION.BOOKING_CLOSES_AT, closes)
                .set(OCCASION.HOLD_HOURS, terms.holdHours())
                .set(
                        OCCASION.QUEUE_CLOSES_AT,
                        terms.queueCloses() == null
                                ? null
                                : DemoCalendar.startOf(terms.queueCloses().plusDays(1)))
                .where(OCCASION.ID.eq(occasion.id()));
    }

    private void areas(Map<Long, Set<String>> areas, DemoCodes codes) {
        record Row(long person, long area) {}
        List<Row> rows = areas.entrySet().stream()
                .flatMap(person -> person.getValue().stream().map(code -> new Row(person.getKey(), codes.area(code))))
                .toList();
        DemoCodes.inPieces(rows, some -> {
            var insert = db.insertInto(PERSON_AREA, PERSON_AREA.PERSON_ID, PERSON_AREA.AREA_ID);
            for (Row row : some) {
                insert = insert.values(row.person(), row.area());
            }
            insert.execute();
        });
    }
}
