package se.goteborgsregionen.bredvid.booking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.people.ManagerService;

/** Who may give the yes that a booking waits for, as things stand when the answer is given. Nobody answers for herself. */
@Component
class Deciders {

    private final ManagerService managers;
    private final DeciderQueries queries;

    Deciders(ManagerService managers, DeciderQueries queries) {
        this.managers = managers;
        this.queries = queries;
    }

    /** Those who are asked by mail, at first. */
    List<Long> asked(ApprovalKind kind, long personId, long occasionId) {
        return switch (kind) {
            case RELEASE -> orGr(managers.deciders(personId), personId);
            case ACCEPTANCE -> {
                List<Long> hosts = without(queries.hosts(occasionId), personId);
                yield hosts.isEmpty() ? organisers(personId, occasionId) : hosts;
            }
            case ORGANISER -> organisers(personId, occasionId);
        };
    }

    /** Those who are asked when half of the time has gone. */
    List<Long> above(ApprovalKind kind, long personId, long occasionId) {
        List<Long> asked = asked(kind, personId, occasionId);
        List<Long> higher = kind == ApprovalKind.RELEASE
                ? managers.above(personId).stream().toList()
                : queries.contactOfOrganiser(occasionId).stream().toList();
        return without(higher, personId).stream()
                .filter(each -> !asked.contains(each))
                .toList();
    }

    /** Everybody whose answer counts. */
    Set<Long> mayAnswer(Approval approval, long personId, long occasionId) {
        Set<Long> all = new LinkedHashSet<>(asked(approval.kind(), personId, occasionId));
        if (approval.kind() != ApprovalKind.RELEASE) {
            all.addAll(organisers(personId, occasionId));
        }
        if (approval.escalatedAt() != null) {
            all.addAll(above(approval.kind(), personId, occasionId));
        }
        return all;
    }

    private List<Long> organisers(long personId, long occasionId) {
        return orGr(without(queries.organisers(occasionId), personId), personId);
    }

    private List<Long> orGr(List<Long> found, long personId) {
        return found.isEmpty() ? without(queries.grAdministrators(), personId) : found;
    }

    private static List<Long> without(List<Long> people, long personId) {
        List<Long> others = new ArrayList<>(people);
        others.remove(personId);
        return others;
    }
}
