package se.goteborgsregionen.bredvid.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.PersonName;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.REGISTRATION;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Registrations, the people they become, and who is to answer for each. */
@Repository
class RegistrationRepository {

    private final DSLContext db;

    RegistrationRepository(DSLContext db) {
        this.db = db;
    }

    /** Somebody to tell by mail. */
    record Receiver(long personId, String email, String language) {}

    long insert(NewRegistration registration, String language, Instant now) {
        return db.insertInto(REGISTRATION)
                .set(REGISTRATION.EMAIL, registration.address().value())
                .set(REGISTRATION.GIVEN_NAME, registration.givenName())
                .set(REGISTRATION.FAMILY_NAME, registration.familyName())
                .set(REGISTRATION.PROFESSION_ID, registration.professionId())
                .set(REGISTRATION.WORKPLACE_ID, registration.workplaceId())
                .set(REGISTRATION.LANGUAGE, language)
                .set(REGISTRATION.CREATED_AT, now)
                .returningResult(REGISTRATION.ID)
                .fetchSingle()
                .value1();
    }

    /** Whoever has this address to the letter: a collation overlooks at least blanks at the end. */
    Optional<Long> personWith(String email) {
        return db.select(PERSON.ID, PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email))
                .fetchOptional()
                .filter(person -> person.value2().equals(email))
                .map(Record2::value1);
    }

    String emailOf(long registrationId) {
        return db.select(REGISTRATION.EMAIL)
                .from(REGISTRATION)
                .where(REGISTRATION.ID.eq(registrationId))
                .fetchSingle()
                .value1();
    }

    /** Makes a person of the registration, who awaits her manager's word. */
    long insertPerson(long registrationId, Instant now) {
        db.insertInto(
                        PERSON,
                        PERSON.EMAIL,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.PROFESSION_ID,
                        PERSON.WORKPLACE_ID,
                        PERSON.LANGUAGE,
                        PERSON.STATUS,
                        PERSON.CREATED_AT)
                .select(DSL.select(
                                REGISTRATION.EMAIL,
                                REGISTRATION.GIVEN_NAME,
                                REGISTRATION.FAMILY_NAME,
                                REGISTRATION.PROFESSION_ID,
                                REGISTRATION.WORKPLACE_ID,
                                REGISTRATION.LANGUAGE,
                                DSL.inline("AWAITING_MANAGER"),
                                DSL.val(now, PERSON.CREATED_AT))
                        .from(REGISTRATION)
                        .where(REGISTRATION.ID.eq(registrationId)))
                .execute();
        return personWith(emailOf(registrationId)).orElseThrow();
    }

    /** The workplace's managers; else the organisation's contact; else GR's administrators. */
    List<Receiver> responsibleFor(long personId) {
        List<Receiver> managers = receivers(PERSON.ID.in(db.select(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .join(WORKPLACE)
                .on(WORKPLACE.ID.eq(ROLE_GRANT.WORKPLACE_ID))
                .where(ROLE_GRANT.ROLE.eq("UNIT_MANAGER"))
                .and(WORKPLACE.ID.eq(workplaceOf(personId)))));
        if (!managers.isEmpty()) {
            return managers;
        }
        List<Receiver> contacts = receivers(PERSON.ID.in(db.select(ORGANISATION.CONTACT_ID)
                .from(ORGANISATION)
                .join(WORKPLACE)
                .on(WORKPLACE.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(WORKPLACE.ID.eq(workplaceOf(personId)))));
        return contacts.isEmpty()
                ? receivers(PERSON.ID.in(
                        db.select(ROLE_GRANT.PERSON_ID).from(ROLE_GRANT).where(ROLE_GRANT.ROLE.eq("GR_ADMINISTRATOR"))))
                : contacts;
    }

    private List<Receiver> receivers(Condition who) {
        return db.select(PERSON.ID, PERSON.EMAIL, PERSON.LANGUAGE)
                .from(PERSON)
                .where(who)
                .and(PERSON.STATUS.eq("ACTIVE"))
                .orderBy(PERSON.ID)
                .fetch(Records.mapping(Receiver::new));
    }

    private Field<Long> workplaceOf(long personId) {
        var registered = PERSON.as("registered");
        return DSL.field(DSL.select(registered.WORKPLACE_ID).from(registered).where(registered.ID.eq(personId)));
    }

    /** Those who await somebody's word, the longest waiting first: all of them for GR, her own for others. */
    List<NewColleague> awaiting(Actor actor) {
        return colleagues(actor.grAdministrator() ? DSL.noCondition() : mayAnswer(actor)).stream()
                .sorted(Comparator.comparing(NewColleague::registeredAt))
                .toList();
    }

    /** The one who awaits somebody's word, if the actor may give it. */
    Optional<NewColleague> awaiting(Actor actor, long personId) {
        Condition allowed = actor.grAdministrator() ? DSL.noCondition() : mayAnswer(actor);
        return colleagues(allowed.and(PERSON.ID.eq(personId))).stream().findFirst();
    }

    private static Condition mayAnswer(Actor actor) {
        return PERSON.WORKPLACE_ID
                .in(actor.leads())
                .or(WORKPLACE.ORGANISATION_ID.in(actor.organises()))
                .or(ORGANISATION.CONTACT_ID.eq(actor.id()));
    }

    private List<NewColleague> colleagues(Condition condition) {
        return db.select(
                        PERSON.ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PERSON.EMAIL,
                        PERSON.LANGUAGE,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN,
                        WORKPLACE.NAME,
                        WORKPLACE.ORGANISATION_ID,
                        PERSON.CREATED_AT)
                .from(PERSON)
                .join(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .where(PERSON.STATUS.eq("AWAITING_MANAGER"))
                .and(condition)
                .fetch(row -> new NewColleague(
                        row.value1(),
                        PersonName.of(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? "" : row.value7(),
                        row.value8() == null ? "" : row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    /** Whether the person works where the actor says yes or no. */
    boolean answersFor(Actor actor, long personId) {
        Condition allowed = actor.grAdministrator() ? DSL.noCondition() : mayAnswer(actor);
        return db.fetchExists(db.selectOne()
                .from(PERSON)
                .join(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(PERSON.ID.eq(personId))
                .and(allowed));
    }

    /** False where somebody else has answered already. */
    boolean answer(long personId, boolean confirmed) {
        return db.update(PERSON)
                        .set(PERSON.STATUS, confirmed ? "ACTIVE" : "INACTIVE")
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(personId))
                        .and(PERSON.STATUS.eq("AWAITING_MANAGER"))
                        .execute()
                == 1;
    }

    /** The workplaces one may choose among with an address at the domain, by name; empty for an unknown domain. */
    List<RegistrationChoice> workplaces(String mailDomain) {
        return db.select(WORKPLACE.ID, WORKPLACE.NAME, ORGANISATION.NAME)
                .from(WORKPLACE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(ORGANISATION.MAIL_DOMAIN.eq(mailDomain))
                .and(WORKPLACE.ACTIVE.isTrue())
                .orderBy(WORKPLACE.NAME)
                .fetch(Records.mapping(RegistrationChoice::new));
    }

    Optional<String> organisationAt(String mailDomain) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.MAIL_DOMAIN.eq(mailDomain))
                .orderBy(ORGANISATION.ID)
                .limit(1)
                .fetchOptional(ORGANISATION.NAME);
    }

    boolean professionExists(long professionId) {
        return db.fetchExists(PROFESSION, PROFESSION.ID.eq(professionId).and(PROFESSION.ACTIVE.isTrue()));
    }
}
