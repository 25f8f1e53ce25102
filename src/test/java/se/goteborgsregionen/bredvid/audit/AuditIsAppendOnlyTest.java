package se.goteborgsregionen.bredvid.audit;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;

/** Who did what stays as it was noted, whoever would like it otherwise. */
class AuditIsAppendOnlyTest {

    private static final Set<String> CHANGING = Set.of(
            "update",
            "updateQuery",
            "delete",
            "deleteFrom",
            "deleteQuery",
            "truncate",
            "truncateTable",
            "mergeInto",
            "executeUpdate",
            "executeDelete",
            "batchUpdate",
            "batchDelete");

    @Test
    void nothing_that_touches_the_trace_of_changes_updates_or_deletes() {
        List<JavaCodeUnit> touching =
                touchingTheTrace(new ImportOption.DoNotIncludeTests(), "se.goteborgsregionen.bredvid");

        assertThat(touching).isNotEmpty().noneMatch(AuditIsAppendOnlyTest::changes);
    }

    @Test
    void would_notice_a_method_that_does() {
        assertThat(touchingTheTrace(
                        location -> location.contains("AuditIsAppendOnlyTest"),
                        getClass().getPackageName()))
                .anyMatch(AuditIsAppendOnlyTest::changes);
    }

    private static List<JavaCodeUnit> touchingTheTrace(ImportOption which, String packages) {
        return new ClassFileImporter()
                .withImportOption(which).importPackages(packages).stream()
                        .filter(type -> !type.getPackageName().startsWith("se.goteborgsregionen.bredvid.db"))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getFieldAccesses().stream()
                                .anyMatch(access -> access.getTarget().getName().equals("AUDIT_EVENT")))
                        .toList();
    }

    private static boolean changes(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isAssignableTo(DSLContext.class) && CHANGING.contains(call.getName()));
    }

    /** What nobody may write; never called. */
    @SuppressWarnings("UnusedMethod")
    private static void forbidden(DSLContext db) {
        db.deleteFrom(AUDIT_EVENT).execute();
    }
}
