package se.goteborgsregionen.bredvid.account;

import java.util.Optional;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.account.AccountService.Account;

import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads and keeps what belongs to a person's own account. */
@Repository
class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    /** Empty for an unknown or inactive person. */
    Optional<Account> find(long personId) {
        return db.select(
                        PERSON.ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PERSON.EMAIL,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN,
                        WORKPLACE.NAME,
                        ORGANISATION.NAME,
                        PERSON.LANGUAGE,
                        PERSON.STATUS)
                .from(PERSON)
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(PERSON.ID.eq(personId))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetchOptional(row -> new Account(
                        row.value1(),
                        PersonName.of(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        "AWAITING_MANAGER".equals(row.value11())));
    }

    void setLanguage(long personId, String language) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language)
                .where(PERSON.ID.eq(personId))
                .execute();
    }
}
