package se.goteborgsregionen.bredvid.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Role;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

/** Finds who handles an occasion. All of them active people, by id where nothing puts one first. */
@Component
class DeciderQueries {

    private final DSLContext db;

    DeciderQueries(DSLContext db) {
        this.db = db;
    }

    /** The host that the offer names, then whoever hosts at the unit that receives. */
    List<Long> hosts(long occasionId) {
        var offer = db.select(OFFER.WORKPLACE_ID, PERSON.ID)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OFFER.HOST_ID).and(PERSON.STATUS.eq("ACTIVE")))
                .where(OCCASION.ID.eq(occasionId))
                .fetchSingle();
        List<Long> hosts = new ArrayList<>();
        if (offer.value2() != null) {
            hosts.add(offer.value2());
        }
        if (offer.value1() != null) {
            granted(ROLE_GRANT.ROLE.eq(Role.HOST.name()).and(ROLE_GRANT.WORKPLACE_ID.eq(offer.value1()))).stream()
                    .filter(host -> !hosts.contains(host))
                    .forEach(hosts::add);
        }
        return hosts;
    }

    /** Organisers of the organisation behind the offer. */
    List<Long> organisers(long occasionId) {
        long organisation = db.select(OFFER.ORGANISATION_ID)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .where(OCCASION.ID.eq(occasionId))
                .fetchSingle()
                .value1();
        return granted(ROLE_GRANT.ROLE.eq(Role.ORGANISER.name()).and(ROLE_GRANT.ORGANISATION_ID.eq(organisation)));
    }

    /** The contact of that organisation. */
    Optional<Long> contactOfOrganiser(long occasionId) {
        return db.select(PERSON.ID)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ORGANISATION.CONTACT_ID).and(PERSON.STATUS.eq("ACTIVE")))
                .where(OCCASION.ID.eq(occasionId))
                .fetchOptional(PERSON.ID);
    }

    List<Long> grAdministrators() {
        return granted(ROLE_GRANT.ROLE.eq(Role.GR_ADMINISTRATOR.name()));
    }

    private List<Long> granted(Condition role) {
        return db.selectDistinct(PERSON.ID)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(role)
                .and(PERSON.STATUS.eq("ACTIVE"))
                .orderBy(PERSON.ID)
                .fetch(PERSON.ID);
    }
}
