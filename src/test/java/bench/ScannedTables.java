package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Asks the database how it runs each statement of a piece of work, and does not accept that it reads a whole table that grows. */
final class ScannedTables {

    private static final Set<String> GROWING = Set.of(
            "booking",
            "audit_event",
            "outgoing_mail",
            "invitation",
            "approval",
            "answer_link",
            "attendance",
            "idempotency_key",
            "occasion",
            "meeting",
            "person");

    private ScannedTables() {}

    /** Does the work once, and explains each SELECT, UPDATE and DELETE that it sent. */
    static void check(DSLContext db, Callable<?> work) throws Exception {
        List<String> statements = new ArrayList<>();
        ExecuteListenerProvider[] before = db.configuration().executeListenerProviders();
        ExecuteListener listener = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                Query query = context.query();
                if (query != null) {
                    statements.add(db.renderInlined(query));
                }
            }
        };
        db.configuration().setAppending(new DefaultExecuteListenerProvider(listener));
        try {
            work.call();
        } finally {
            db.configuration().set(before);
        }
        if (statements.isEmpty()) {
            throw new IllegalStateException("Nothing was asked of the database");
        }
        for (String statement : statements) {
            if (!statement.stripLeading().toLowerCase(Locale.ROOT).startsWith("insert")) {
                explain(db, statement);
            }
        }
    }

    private static void explain(DSLContext db, String statement) {
        for (Record step : db.fetch("explain " + statement)) {
            String table = String.valueOf(step.get("table"));
            String how = String.valueOf(step.get("type"));
            Number rows = step.get("rows", Long.class);
            boolean many = rows != null && rows.longValue() > 1_000;
            boolean grows = GROWING.contains(table) || GROWING.stream().anyMatch(each -> table.startsWith(each + "_"));
            if (many && grows && (how.equals("ALL") || how.equals("index"))) {
                throw new IllegalStateException("Reads all of " + table + ": " + statement);
            }
        }
    }
}
