package se.goteborgsregionen.bredvid;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/**
 * Makes what a test needs, in the domain's words. Every call makes something new with a name and an address of its own, so
 * that tests never stand in each other's way; organisations are those that the portal begins with, by code
 * ({@code 1480} is Göteborg, {@code 1481} Mölndal, {@code 1402} Partille, {@code GR}).
 */
public class TestWorld {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final DSLContext db;
    private final Clock clock;

    TestWorld(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The id of the organisation of this code. */
    public long organisation(String code) {
        return Objects.requireNonNull(db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.CODE.eq(code))
                .fetchOne(ORGANISATION.ID));
    }

    /** The id of the profession of this code, such as {@code SSK}. */
    public long profession(String code) {
        return Objects.requireNonNull(db.select(PROFESSION.ID)
                .from(PROFESSION)
                .where(PROFESSION.CODE.eq(code))
                .fetchOne(PROFESSION.ID));
    }

    /** A new workplace of the organisation; its id. */
    public long aWorkplaceIn(String organisationCode) {
        int number = NEXT.getAndIncrement();
        long organisationId = organisation(organisationCode);
        return db.insertInto(WORKPLACE)
                .set(WORKPLACE.ORGANISATION_ID, organisationId)
                .set(WORKPLACE.NAME, "Provenheten " + number)
                .set(WORKPLACE.ADDRESS, "Provgatan " + number)
                .set(WORKPLACE.MUNICIPALITY_ID, organisationId)
                .returningResult(WORKPLACE.ID)
                .fetchSingle()
                .value1();
    }

    /** A new nurse at a new workplace in Göteborg; her id. */
    public long aPerson() {
        return aNurseIn("1480");
    }

    /** A new nurse at a new workplace of the organisation; her id. */
    public long aNurseIn(String organisationCode) {
        return aNurseAt(aWorkplaceIn(organisationCode));
    }

    /** A new nurse at the workplace; her id. */
    public long aNurseAt(long workplaceId) {
        return aPersonAt(workplaceId, "SSK");
    }

    /** A new person of the profession at the workplace; her id. */
    public long aPersonAt(@Nullable Long workplaceId, @Nullable String professionCode) {
        int number = NEXT.getAndIncrement();
        return aPersonCalled("Anna" + number, "Prov" + number, workplaceId, professionCode);
    }

    /** A new person of this name; her id. */
    public long aPersonCalled(
            String givenName, String familyName, @Nullable Long workplaceId, @Nullable String professionCode) {
        return db.insertInto(PERSON)
                .set(PERSON.GIVEN_NAME, givenName)
                .set(PERSON.FAMILY_NAME, familyName)
                .set(PERSON.EMAIL, "prov" + NEXT.getAndIncrement() + "@prov.example")
                .set(PERSON.PROFESSION_ID, professionCode == null ? null : profession(professionCode))
                .set(PERSON.WORKPLACE_ID, workplaceId)
                .set(PERSON.CREATED_AT, clock.instant())
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }

    /** A new nurse in Göteborg who is shown under the alias; her id. */
    public long aProtectedPerson(String alias) {
        long id = aPerson();
        db.update(PERSON).set(PERSON.ALIAS, alias).where(PERSON.ID.eq(id)).execute();
        return id;
    }

    /** A new person who works at the workplace and leads it. */
    public Actor aUnitManagerOf(long workplaceId) {
        long id = aPersonAt(workplaceId, "CHEF");
        grant(id, Role.UNIT_MANAGER, workplaceId, null);
        return actor(id);
    }

    /** A new person who works at the workplace and receives others there. */
    public Actor aHostAt(long workplaceId) {
        long id = aNurseAt(workplaceId);
        grant(id, Role.HOST, workplaceId, null);
        return actor(id);
    }

    /** A new organiser of the organisation, who works at a new workplace of it. */
    public Actor anOrganiserOf(String organisationCode) {
        return anOrganiserOf(organisation(organisationCode));
    }

    /** A new organiser of the organisation, who works at a new workplace of it. */
    public Actor anOrganiserOf(long organisationId) {
        String code = Objects.requireNonNull(db.select(ORGANISATION.CODE)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisationId))
                .fetchOne(ORGANISATION.CODE));
        long id = aNurseIn(code);
        grant(id, Role.ORGANISER, null, organisationId);
        return actor(id);
    }

    /** A new GR administrator. */
    public Actor aGrAdministrator() {
        long id = aPersonAt(aWorkplaceIn("GR"), null);
        grant(id, Role.GR_ADMINISTRATOR, null, null);
        return actor(id);
    }

    /** A new nurse without a role, as the caller of a service. */
    public Actor aStaffMemberOf(String organisationCode) {
        return actor(aNurseIn(organisationCode));
    }

    /** Gives the person a role: for a workplace, for an organisation, or for neither. */
    public void grant(long personId, Role role, @Nullable Long workplaceId, @Nullable Long organisationId) {
        String scope = workplaceId != null ? "W" + workplaceId : organisationId != null ? "O" + organisationId : "*";
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.PERSON_ID, personId)
                .set(ROLE_GRANT.ROLE, role.name())
                .set(ROLE_GRANT.WORKPLACE_ID, workplaceId)
                .set(ROLE_GRANT.ORGANISATION_ID, organisationId)
                .set(ROLE_GRANT.SCOPE, scope)
                .set(ROLE_GRANT.GRANTED_AT, clock.instant())
                .execute();
    }

    /** The person as the caller of a service, with what has been granted to her. */
    public Actor actor(long personId) {
        Set<Long> leads = new HashSet<>();
        Set<Long> hosts = new HashSet<>();
        Set<Long> organises = new HashSet<>();
        boolean gr = false;
        for (var grant : db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(personId))
                .fetch()) {
            switch (Role.valueOf(grant.getRole())) {
                case UNIT_MANAGER -> leads.add(grant.getWorkplaceId());
                case HOST -> hosts.add(grant.getWorkplaceId());
                case ORGANISER -> organises.add(grant.getOrganisationId());
                case GR_ADMINISTRATOR -> gr = true;
            }
        }
        Long workplaceId = workplaceOf(personId);
        return new Actor(personId, organisationOf(workplaceId), workplaceId, leads, hosts, organises, gr);
    }

    /** The workplace of the person, if she has one. */
    public @Nullable Long workplaceOf(long personId) {
        return db.select(PERSON.WORKPLACE_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.WORKPLACE_ID);
    }

    private @Nullable Long organisationOf(@Nullable Long workplaceId) {
        return db.select(WORKPLACE.ORGANISATION_ID)
                .from(WORKPLACE)
                .where(WORKPLACE.ID.eq(workplaceId))
                .fetchOne(WORKPLACE.ORGANISATION_ID);
    }

    /** A published course of Mölndal without occasions, unless told otherwise. */
    public OfferFixture anOffer() {
        return new OfferFixture(db, clock);
    }

    /** A published occasion in three weeks with ten free places, of a new offer, unless told otherwise. */
    public OccasionFixture anOccasion() {
        return new OccasionFixture(db, clock);
    }

    /** The same with one place, taken. */
    public OccasionFixture aFullOccasion() {
        return anOccasion().withPlaces(1).taken(1);
    }

    /** The offer that the occasion is of. */
    public long offerOf(long occasionId) {
        return db.select(OCCASION.OFFER_ID)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasionId))
                .fetchSingle()
                .value1();
    }
}
