package se.goteborgsregionen.bredvid.shared.db;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/** Carries an instant as DATETIME(6) in UTC, cut to microseconds, whatever zone the JVM runs in. */
public class InstantBinding implements Binding<LocalDateTime, Instant> {

    private static final Converter<LocalDateTime, Instant> UTC = Converter.ofNullable(
            LocalDateTime.class,
            Instant.class,
            time -> time.toInstant(ZoneOffset.UTC),
            instant -> LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return UTC;
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            LocalDateTime value = toUtc(context.value());
            context.render().sql(value == null ? "NULL" : "'" + value.toString().replace('T', ' ') + "'");
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.TIMESTAMP);
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        LocalDateTime value = toUtc(context.value());
        if (value == null) {
            context.statement().setNull(context.index(), Types.TIMESTAMP);
        } else {
            context.statement().setObject(context.index(), value);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(fromUtc(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) throws SQLException {
        context.value(fromUtc(context.statement().getObject(context.index(), LocalDateTime.class)));
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLOutput is not used with MySQL");
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLInput is not used with MySQL");
    }

    private static @Nullable LocalDateTime toUtc(@Nullable Instant instant) {
        return instant == null ? null : UTC.to(instant);
    }

    private static @Nullable Instant fromUtc(@Nullable LocalDateTime time) {
        return time == null ? null : UTC.from(time);
    }
}
