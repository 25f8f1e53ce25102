package se.goteborgsregionen.bredvid.audit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class AuditIsAppendOnlyTest {

    private static final DescribedPredicate<JavaClass> TOUCHES_THE_TRACE = DescribedPredicate.describe(
            "touch the trace of changes",
            type -> type.getFieldAccessesFromSelf().stream()
                    .map(JavaFieldAccess::getTarget)
                    .anyMatch(field -> field.getName().equals("AUDIT_EVENT")
                            || field.getOwner().getSimpleName().equals("AuditEvent")));

    @Test
    void nothing_that_touches_the_trace_of_changes_updates_or_deletes() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.goteborgsregionen.bredvid");

        noClasses()
                .that(TOUCHES_THE_TRACE)
                .and()
                .resideOutsideOfPackage("..db..")
                .should()
                .callMethodWhere(target(nameMatching(
                                "update|delete|deleteFrom|truncate|mergeInto|execute(Update|Delete)|onDuplicateKey.*"))
                        .and(target(owner(assignableTo("org.jooq.DSLContext")))))
                .because("who did what stays as it was noted, whoever would like it otherwise")
                .check(classes);
    }
}
