package se.goteborgsregionen.bredvid.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads who a person is and what has been granted to her. */
@Repository
class ActorRepository {

    private final DSLContext db;

    ActorRepository(DSLContext db) {
        this.db = db;
    }

    /** Empty for an unknown or inactive person; somebody whose manager has not confirmed her yet is an actor. */
    Optional<Actor> find(long personId) {
        var rows = db.select(
                        PERSON.WORKPLACE_ID,
                        WORKPLACE.ORGANISATION_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.WORKPLACE_ID,
                        ROLE_GRANT.ORGANISATION_ID)
                .from(PERSON)
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ROLE_GRANT)
                .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(personId))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> leads = new HashSet<>();
        Set<Long> hosts = new HashSet<>();
        Set<Long> organises = new HashSet<>();
        boolean grAdministrator = false;
        for (var row : rows) {
            String granted = row.get(ROLE_GRANT.ROLE);
            if (granted == null) {
                continue;
            }
            switch (Role.valueOf(granted)) {
                case UNIT_MANAGER -> addPresent(leads, row.get(ROLE_GRANT.WORKPLACE_ID));
                case HOST -> addPresent(hosts, row.get(ROLE_GRANT.WORKPLACE_ID));
                case ORGANISER -> addPresent(organises, row.get(ROLE_GRANT.ORGANISATION_ID));
                case GR_ADMINISTRATOR -> grAdministrator = true;
            }
        }
        var first = rows.getFirst();
        return Optional.of(new Actor(
                personId,
                first.get(WORKPLACE.ORGANISATION_ID),
                first.get(PERSON.WORKPLACE_ID),
                leads,
                hosts,
                organises,
                grAdministrator));
    }

    private static void addPresent(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
