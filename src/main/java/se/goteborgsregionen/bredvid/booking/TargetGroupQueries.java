package se.goteborgsregionen.bredvid.booking;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_REQUIRED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_TARGET_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

/** The target group of an offer as columns of a statement about that offer: no further statement, no further rows. */
final class TargetGroupQueries {

    private static final Field<String> PROFESSIONS =
            listed(OFFER_PROFESSION, OFFER_PROFESSION.OFFER_ID, "{0}", OFFER_PROFESSION.PROFESSION_ID);
    private static final Field<String> ORGANISATIONS =
            listed(OFFER_ORGANISATION, OFFER_ORGANISATION.OFFER_ID, "{0}", OFFER_ORGANISATION.ORGANISATION_ID);
    private static final Field<String> AREAS =
            listed(OFFER_TARGET_AREA, OFFER_TARGET_AREA.OFFER_ID, "{0}", OFFER_TARGET_AREA.AREA_ID);
    private static final Field<String> REQUIRED =
            listed(OFFER_REQUIRED, OFFER_REQUIRED.OFFER_ID, "{0}", OFFER_REQUIRED.REQUIRED_OFFER_ID);
    private static final Field<String> EFFECTS =
            listed(TARGET_RULE, TARGET_RULE.OFFER_ID, "{0}, '=', {1}", TARGET_RULE.KIND, TARGET_RULE.EFFECT);

    static final List<Field<?>> ALL =
            List.of(OFFER.LICENSED_ONLY, PROFESSIONS, ORGANISATIONS, AREAS, REQUIRED, EFFECTS);

    private TargetGroupQueries() {}

    /** As a template: jOOQ's own group_concat would set a session variable around the statement. */
    private static Field<String> listed(Table<?> table, Field<Long> offer, String what, Field<?>... fields) {
        return DSL.field(DSL.select(DSL.field("group_concat(" + what + ")", SQLDataType.VARCHAR, fields))
                        .from(table)
                        .where(offer.eq(OFFER.ID)))
                .as(table.getName() + "_listed");
    }

    static TargetGroup read(Record row) {
        return new TargetGroup(
                ids(row.get(PROFESSIONS)),
                row.get(OFFER.LICENSED_ONLY),
                ids(row.get(ORGANISATIONS)),
                ids(row.get(AREAS)),
                ids(row.get(REQUIRED)),
                effects(row.get(EFFECTS)));
    }

    private static Set<Long> ids(@Nullable String commaSeparated) {
        Set<Long> ids = new LinkedHashSet<>();
        if (commaSeparated != null) {
            for (String id : commaSeparated.split(",", -1)) {
                ids.add(Long.valueOf(id));
            }
        }
        return ids;
    }

    private static Map<TargetGroup.Kind, TargetGroup.Effect> effects(@Nullable String commaSeparated) {
        Map<TargetGroup.Kind, TargetGroup.Effect> effects = new EnumMap<>(TargetGroup.Kind.class);
        if (commaSeparated != null) {
            for (String each : commaSeparated.split(",", -1)) {
                int equals = each.indexOf('=');
                effects.put(
                        TargetGroup.Kind.valueOf(each.substring(0, equals)),
                        TargetGroup.Effect.valueOf(each.substring(equals + 1)));
            }
        }
        return effects;
    }
}
