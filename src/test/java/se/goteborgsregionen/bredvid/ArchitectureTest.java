package se.goteborgsregionen.bredvid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house; a rule that is in the way is changed here, with its reason, or kept. */
@AnalyzeClasses(packages = "se.goteborgsregionen.bredvid", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "se.goteborgsregionen.bredvid";

    @ArchTest
    static final ArchRule features_know_each_other_without_circles = slices().matching(HOUSE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of features can only be understood, changed and tested all at once");

    @ArchTest
    static final ArchRule the_organisation_knows_no_people = onlyKnows("organisation", "access", "audit");

    @ArchTest
    static final ArchRule the_audit_is_written_by_all_and_knows_none_of_them = onlyKnows("audit", "access");

    @ArchTest
    static final ArchRule the_outbox_knows_no_mail_by_its_meaning = onlyKnows("outbox", "access");

    @ArchTest
    static final ArchRule people_know_the_organisation =
            onlyKnows("people", "access", "organisation", "audit", "outbox");

    @ArchTest
    static final ArchRule accounts_know_people =
            onlyKnows("account", "access", "people", "organisation", "outbox", "audit");

    @ArchTest
    static final ArchRule offers_do_not_know_bookings = onlyKnows("offer", "access", "people", "organisation", "audit");

    @ArchTest
    static final ArchRule invitations_do_not_know_the_rules_of_booking =
            onlyKnows("invitation", "access", "offer", "people", "organisation", "outbox", "audit");

    @ArchTest
    static final ArchRule bookings_stand_on_all_these =
            onlyKnows("booking", "access", "offer", "people", "organisation", "invitation", "outbox", "audit");

    @ArchTest
    static final ArchRule answers_come_in_above_bookings =
            onlyKnows("reply", "access", "booking", "invitation", "audit");

    @ArchTest
    static final ArchRule nobody_needs_incoming_mail_but_the_demo_world = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".reply..", HOUSE + ".demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + ".reply..")
            .because("a booking is the same whether a button or a calendar has spoken");

    @ArchTest
    static final ArchRule programs_are_served_by_the_same_services_as_people =
            onlyKnows("api", "access", "account", "booking", "offer");

    @ArchTest
    static final ArchRule http_for_programs_is_spoken_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + ".api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.swagger..", "org.springdoc..")
            .because("the rest of the portal does not know that programs call it");

    @ArchTest
    static final ArchRule shared_things_know_no_feature = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".shared..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(HOUSE + ".shared..", HOUSE + ".db.."))))
            .because("what everybody uses must not pull everything in");

    @ArchTest
    static final ArchRule nobody_needs_the_demo_world = nobodyKnows("demo");

    @ArchTest
    static final ArchRule nobody_needs_the_api = nobodyKnows("api");

    @ArchTest
    static final ArchRule nobody_needs_reporting = nobodyKnows("reporting");

    @ArchTest
    static final ArchRule vaadin_stays_in_the_views = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "..ui..", HOUSE + ".account..")
            .and()
            .doNotHaveSimpleName("AppShell")
            .and()
            .doNotHaveFullyQualifiedName(HOUSE + ".shared.Texts")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules and data outlive the framework that shows them");

    @ArchTest
    static final ArchRule sql_stays_in_repositories_and_queries = noClasses()
            .that(not(simpleNameEndingWith("Repository").or(simpleNameEndingWith("Queries")))
                    .and(not(resideInAnyPackage(HOUSE + ".db..", HOUSE + ".shared.db.."))))
            .and(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are not inside one") {
                @Override
                public boolean test(JavaClass type) {
                    String name = type.getName();
                    return !name.contains("Repository$") && !name.contains("Queries$");
                }
            })
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", HOUSE + ".db..")
            .because("a reader who looks for a statement looks there");

    @ArchTest
    static final ArchRule repositories_are_seen_by_their_feature_only = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .notBePublic()
            .because("other features ask the service, which checks who asks");

    @ArchTest
    static final ArchRule calendars_are_written_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + ".invitation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna.ical4j..")
            .because("its pitfalls are dealt with once");

    @ArchTest
    static final ArchRule mail_leaves_by_the_outbox = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".outbox..", HOUSE + ".reply..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..")
            .because("mail sent inside a transaction tells of things that may not have happened");

    @ArchTest
    static final ArchRule every_service_method_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areNotStatic()
            .should(beAnnotatedWith(MayCall.class))
            .because("the authorisation matrix calls each of them as everybody");

    @ArchTest
    static final ArchRule services_are_called_services = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .because("the authorisation matrix finds them by that name");

    @ArchTest
    static final ArchRule views_are_seen_by_nobody = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("one opens them by their address; navigation by class stays within the feature");

    @ArchTest
    static final ArchRule views_open_no_transactions = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Transactional.class)
            .because("a use case is one service method and one transaction");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test, and GR in the demo world, sets the portal's one clock");

    @ArchTest
    static final ArchRule views_ask_anew_who_is_there = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..ui..")
            .should()
            .haveRawType(Actor.class)
            .because("a page stays open for hours, and a role that was taken away must not work in it");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Processor|(?<!Awaits)Manager)")
            .because("open a folder, see a business word; a manager is a person here, whom a booking may await");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .that()
            .resideOutsideOfPackage(HOUSE + ".db..")
            .should(new ArchCondition<JavaClass>("be in a package marked with @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not null-marked"));
                }
            })
            .because("only there does the compiler find a missing null check");

    @ArchTest
    static final ArchRule records_and_rules_keep_no_secrets = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.jooq..", "com.vaadin..")
            .because("a rule is a pure function over records");

    private static ArchRule nobodyKnows(String feature) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOUSE + "." + feature + "..")
                .because("it looks at the portal from outside and can be taken away");
    }

    private static ArchRule onlyKnows(String feature, String... others) {
        String[] allowed = new String[others.length + 3];
        for (int i = 0; i < others.length; i++) {
            allowed[i] = HOUSE + "." + others[i] + "..";
        }
        allowed[others.length] = HOUSE + "." + feature + "..";
        allowed[others.length + 1] = HOUSE + ".shared..";
        allowed[others.length + 2] = HOUSE + ".db..";
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + feature + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .because("arrows run one way: account, people, organisation; booking, offer, people, organisation");
    }
}
