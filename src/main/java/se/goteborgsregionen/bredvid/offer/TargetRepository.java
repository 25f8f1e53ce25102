package se.goteborgsregionen.bredvid.offer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_REQUIRED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_TARGET_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

/** Whom an offer is for: read together with the offer's row, written beside it. */
@Repository
class TargetRepository {

    private static final Field<String> EFFECTS = joined(
            TARGET_RULE, TARGET_RULE.OFFER_ID, TARGET_RULE.KIND.concat("=").concat(TARGET_RULE.EFFECT));
    private static final Field<String> ORGANISATIONS =
            joined(OFFER_ORGANISATION, OFFER_ORGANISATION.OFFER_ID, OFFER_ORGANISATION.ORGANISATION_ID);
    private static final Field<String> AREAS =
            joined(OFFER_TARGET_AREA, OFFER_TARGET_AREA.OFFER_ID, OFFER_TARGET_AREA.AREA_ID);
    private static final Field<String> ATTENDED =
            joined(OFFER_REQUIRED, OFFER_REQUIRED.OFFER_ID, OFFER_REQUIRED.REQUIRED_OFFER_ID);

    /** To be selected with an offer, for {@link #of}. */
    static final List<Field<String>> FIELDS = List.of(EFFECTS, ORGANISATIONS, AREAS, ATTENDED);

    private final DSLContext db;

    TargetRepository(DSLContext db) {
        this.db = db;
    }

    private static Field<String> joined(Table<?> table, Field<Long> offerId, Field<?> what) {
        return DSL.field(
                DSL.select(DSL.groupConcat(what).separator(",")).from(table).where(offerId.eq(OFFER.ID)));
    }

    static TargetRules of(Record row) {
        return new TargetRules(
                effects(row.get(EFFECTS)), ids(row.get(ORGANISATIONS)), ids(row.get(AREAS)), ids(row.get(ATTENDED)));
    }

    private static Map<TargetKind, TargetEffect> effects(@Nullable String joined) {
        Map<TargetKind, TargetEffect> effects = new EnumMap<>(TargetKind.class);
        split(joined).forEach(rule -> {
            int equals = rule.indexOf('=');
            effects.put(
                    TargetKind.valueOf(rule.substring(0, equals)), TargetEffect.valueOf(rule.substring(equals + 1)));
        });
        return effects;
    }

    static Set<Long> ids(@Nullable String joined) {
        return split(joined).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> split(@Nullable String joined) {
        return joined == null ? Stream.of() : Stream.of(joined.split(","));
    }

    /** What the form says; references that are no longer there are left out. */
    void write(long offerId, TargetRules target, OfferVocabulary vocabulary) {
        delete(offerId);
        target.effects()
                .forEach((kind, effect) -> db.insertInto(TARGET_RULE)
                        .set(TARGET_RULE.OFFER_ID, offerId)
                        .set(TARGET_RULE.KIND, kind.name())
                        .set(TARGET_RULE.EFFECT, effect.name())
                        .execute());
        insert(
                OFFER_ORGANISATION.OFFER_ID,
                offerId,
                OFFER_ORGANISATION.ORGANISATION_ID,
                target.organisations(),
                vocabulary.organisations());
        insert(OFFER_TARGET_AREA.OFFER_ID, offerId, OFFER_TARGET_AREA.AREA_ID, target.areas(), vocabulary.areas());
        insert(
                OFFER_REQUIRED.OFFER_ID,
                offerId,
                OFFER_REQUIRED.REQUIRED_OFFER_ID,
                target.attended().stream().filter(id -> id != offerId).toList(),
                vocabulary.attended());
    }

    private void insert(
            TableField<?, Long> offerField,
            long offerId,
            TableField<?, Long> field,
            Collection<Long> chosen,
            Set<Long> there) {
        Table<?> table = Objects.requireNonNull(field.getTable());
        for (long id : chosen.stream().filter(there::contains).sorted().toList()) {
            db.insertInto(table, offerField, field).values(offerId, id).execute();
        }
    }

    void delete(long offerId) {
        db.deleteFrom(TARGET_RULE).where(TARGET_RULE.OFFER_ID.eq(offerId)).execute();
        db.deleteFrom(OFFER_ORGANISATION)
                .where(OFFER_ORGANISATION.OFFER_ID.eq(offerId))
                .execute();
        db.deleteFrom(OFFER_TARGET_AREA)
                .where(OFFER_TARGET_AREA.OFFER_ID.eq(offerId))
                .execute();
        db.deleteFrom(OFFER_REQUIRED).where(OFFER_REQUIRED.OFFER_ID.eq(offerId)).execute();
    }
}
