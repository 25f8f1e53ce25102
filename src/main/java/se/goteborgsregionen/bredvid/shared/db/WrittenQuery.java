package se.goteborgsregionen.bredvid.shared.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * A query whose text is written out once. jOOQ writes each statement anew from its parts, which for a long one takes
 * longer than the database takes to answer; for the few that every booking waits for, that is too long.
 */
public final class WrittenQuery {

    private final DSLContext db;
    private final String sql;
    private final List<Param<?>> parameters;
    private final Field<?>[] fields;

    /**
     * Writes the query out.
     *
     * @param query with {@code DSL.param(name, type)}, each name once, where values come later
     */
    public WrittenQuery(DSLContext db, Select<?> query) {
        this.db = db;
        this.sql = db.render(query);
        this.parameters = List.copyOf(query.getParams().values());
        this.fields = query.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
    }

    /** The rows, with the query's own fields. Every named parameter must have a value. */
    public Result<Record> fetch(Map<String, ?> values) {
        List<@Nullable Object> bound = new ArrayList<>(parameters.size());
        for (Param<?> parameter : parameters) {
            Object given = values.get(parameter.getName());
            bound.add(given == null ? parameter.getValue() : given);
        }
        return db.resultQuery(sql, bound.toArray()).coerce(fields).fetch();
    }
}
