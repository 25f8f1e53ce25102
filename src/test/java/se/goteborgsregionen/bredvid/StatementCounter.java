package se.goteborgsregionen.bredvid;

import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Listens to the portal's own database access while it is open. */
public final class StatementCounter implements AutoCloseable {

    private final DSLContext db;
    private final ExecuteListenerProvider[] before;
    private final List<String> statements = new ArrayList<>();

    private StatementCounter(DSLContext db) {
        this.db = db;
        this.before = db.configuration().executeListenerProviders();
    }

    /** Counts what this thread asks from now on. */
    public static StatementCounter on(DSLContext db) {
        StatementCounter counter = new StatementCounter(db);
        Thread here = Thread.currentThread();
        ExecuteListener listener = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread().equals(here)) {
                    counter.statements.add(String.valueOf(context.sql()));
                }
            }
        };
        db.configuration().setAppending(new DefaultExecuteListenerProvider(listener));
        return counter;
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        db.configuration().set(before);
    }
}
