package se.goteborgsregionen.bredvid.audit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class AuditServiceDbTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditService audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void shows_gr_who_did_what_to_whom_under_the_alias() {
        Actor gr = world.aGrAdministrator();
        long hidden = world.aProtectedPerson("Kim Skugga " + gr.id());
        note(gr, "person.changed", hidden);

        AuditEntry entry =
                audit.search(gr, asking(null, null, "kim skugga " + gr.id())).getFirst();

        assertThat(entry.person()).isEqualTo(PersonName.of("Kim", "Skugga " + gr.id(), null));
        assertThat(entry.action()).isEqualTo("person.changed");
        assertThat(entry.happenedAt()).isEqualTo(clock.instant());
    }

    @Test
    void finds_what_happened_on_a_day_in_stockholm_latest_first_page_by_page() {
        Actor gr = world.aGrAdministrator();
        long person = world.aPerson();
        String action = "proof." + person;
        note(gr, action, person);
        note(gr, action, person);
        LocalDate today = LocalDate.now(clock);

        List<AuditEntry> first = audit.search(gr, new AuditQuery(today, today, action, "", null, 1));
        List<AuditEntry> rest = audit.search(
                gr,
                new AuditQuery(today, today, action, "", null, 50)
                        .before(first.getFirst().id()));

        assertThat(first).hasSize(1);
        assertThat(rest)
                .hasSize(1)
                .allSatisfy(entry ->
                        assertThat(entry.id()).isLessThan(first.getFirst().id()));
        assertThat(audit.search(gr, new AuditQuery(null, today.minusDays(1), action, "", null, 50)))
                .isEmpty();
        assertThat(audit.actions(gr)).contains(action);
    }

    @Test
    void refuses_everybody_but_gr() {
        assertThat(List.of(
                        Actor.ANONYMOUS,
                        world.aStaffMemberOf("GR"),
                        world.aUnitManagerOf(world.aWorkplaceIn("1402")),
                        world.aHostAt(world.aWorkplaceIn("1402")),
                        world.anOrganiserOf("GR")))
                .allSatisfy(actor -> {
                    assertThatThrownBy(() -> audit.search(actor, asking(null, null, "")))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> audit.actions(actor)).isInstanceOf(AccessDeniedException.class);
                });
    }

    @Test
    void writes_only_in_the_transaction_of_the_change() {
        Actor gr = world.aGrAdministrator();

        assertThatThrownBy(() -> log.record(gr.id(), "person.changed", AuditLog.Subject.PERSON, 1, null, null, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void note(Actor actor, String action, long personId) {
        transaction.executeWithoutResult(
                status -> log.record(actor.id(), action, AuditLog.Subject.PERSON, personId, personId, null, ""));
    }

    private static AuditQuery asking(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until,
            String name) {
        return new AuditQuery(from, until, null, name, null, 50);
    }
}
