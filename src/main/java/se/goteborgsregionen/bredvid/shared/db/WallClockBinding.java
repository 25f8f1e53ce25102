package se.goteborgsregionen.bredvid.shared.db;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.LocalDateTime;

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

/**
 * Carries a DATETIME to and from {@link LocalDateTime} without passing {@code java.sql.Timestamp}, which would read it in
 * the JVM's own zone and shift or lose the hours around that zone's summer-time switches.
 */
public class WallClockBinding implements Binding<LocalDateTime, LocalDateTime> {

    private static final Converter<LocalDateTime, LocalDateTime> SAME =
            Converter.ofNullable(LocalDateTime.class, LocalDateTime.class, time -> time, time -> time);

    @Override
    public Converter<LocalDateTime, LocalDateTime> converter() {
        return SAME;
    }

    @Override
    public void sql(BindingSQLContext<LocalDateTime> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            LocalDateTime value = context.value();
            context.render().sql(value == null ? "NULL" : "'" + value.toString().replace('T', ' ') + "'");
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void register(BindingRegisterContext<LocalDateTime> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.TIMESTAMP);
    }

    @Override
    public void set(BindingSetStatementContext<LocalDateTime> context) throws SQLException {
        if (context.value() == null) {
            context.statement().setNull(context.index(), Types.TIMESTAMP);
        } else {
            context.statement().setObject(context.index(), context.value());
        }
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDateTime> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }

    @Override
    public void get(BindingGetStatementContext<LocalDateTime> context) throws SQLException {
        context.value(context.statement().getObject(context.index(), LocalDateTime.class));
    }

    @Override
    public void set(BindingSetSQLOutputContext<LocalDateTime> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLOutput is not used with MySQL");
    }

    @Override
    public void get(BindingGetSQLInputContext<LocalDateTime> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLInput is not used with MySQL");
    }
}
