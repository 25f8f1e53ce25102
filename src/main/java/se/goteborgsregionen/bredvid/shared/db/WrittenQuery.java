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
     * @throws IllegalArgumentException when a name stands twice: its second place would be left without a value
     */
    public WrittenQuery(DSLContext db, Select<?> query) {
        this.db = db;
        this.sql = db.render(query);
        this.parameters = List.copyOf(query.getParams().values());
        if (parameters.size() != query.getBindValues().size()) {
            throw new IllegalArgumentException("A parameter stands twice in: " + sql);
        }
        this.fields = query.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
    }

    /**
     * The rows, with the query's own fields.
     *
     * @throws IllegalArgumentException when a named parameter has no value
     */
    public Result<Record> fetch(Map<String, ?> values) {
        List<Object> bound = new ArrayList<>(parameters.size());
        for (Param<?> parameter : parameters) {
            Object value =
                    values.containsKey(parameter.getName()) ? values.get(parameter.getName()) : parameter.getValue();
            if (value == null) {
                throw new IllegalArgumentException("No value for " + parameter.getName());
            }
            bound.add(value);
        }
        return db.resultQuery(sql, bound.toArray()).coerce(fields).fetch();
    }
}
