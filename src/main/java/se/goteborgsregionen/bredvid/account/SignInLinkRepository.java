package se.goteborgsregionen.bredvid.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.REGISTRATION;
import static se.goteborgsregionen.bredvid.db.Tables.SIGN_IN_ALLOWANCE;
import static se.goteborgsregionen.bredvid.db.Tables.SIGN_IN_LINK;

/** The one-time links, known by the hash of what they carry, and how many have been asked for, by address and domain. */
@Repository
class SignInLinkRepository {

    private final DSLContext db;

    SignInLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** Somebody who has an account, as the sending of a link needs her. */
    record Recipient(long personId, String email, String language) {}

    /** A link in the database: for a person, for a registration, or for nobody. */
    record StoredLink(
            long id,
            @Nullable Long personId,
            @Nullable Long registrationId,
            String wanted,
            Instant validUntil,
            @Nullable Instant usedAt) {}

    /** Counts one more request under the key; false where it has had its share. Two at once cannot both be the last. */
    boolean takeFromAllowance(byte[] keyHash, Instant now, int most, Duration window) {
        db.insertInto(SIGN_IN_ALLOWANCE)
                .set(SIGN_IN_ALLOWANCE.ADDRESS_HASH, keyHash)
                .set(SIGN_IN_ALLOWANCE.WINDOW_UNTIL, now.plus(window))
                .set(SIGN_IN_ALLOWANCE.ASKED, 0)
                .onDuplicateKeyIgnore()
                .execute();
        var over = SIGN_IN_ALLOWANCE.WINDOW_UNTIL.le(now);
        int counted = db.update(SIGN_IN_ALLOWANCE)
                .set(SIGN_IN_ALLOWANCE.ASKED, DSL.when(over, 1).otherwise(SIGN_IN_ALLOWANCE.ASKED.plus(1)))
                .set(
                        SIGN_IN_ALLOWANCE.WINDOW_UNTIL,
                        DSL.when(over, DSL.val(now.plus(window), SIGN_IN_ALLOWANCE.WINDOW_UNTIL))
                                .otherwise(SIGN_IN_ALLOWANCE.WINDOW_UNTIL))
                .where(SIGN_IN_ALLOWANCE.ADDRESS_HASH.eq(keyHash))
                .and(over.or(SIGN_IN_ALLOWANCE.ASKED.lt(most)))
                .execute();
        return counted == 1;
    }

    /** Empty for an unknown address and for a person made inactive. */
    Optional<Recipient> recipient(MailAddress address) {
        return db.select(PERSON.ID, PERSON.EMAIL, PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(address.value()))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetchOptional(Records.mapping(Recipient::new));
    }

    /** The address that the link went to, whatever has become of the link since; empty for a link to nobody. */
    Optional<String> addressOf(byte[] tokenHash) {
        Field<String> address = DSL.coalesce(PERSON.EMAIL, REGISTRATION.EMAIL);
        return db.select(address)
                .from(SIGN_IN_LINK)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SIGN_IN_LINK.PERSON_ID))
                .leftJoin(REGISTRATION)
                .on(REGISTRATION.ID.eq(SIGN_IN_LINK.REGISTRATION_ID))
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(address);
    }

    String languageOf(long registrationId) {
        return db.select(REGISTRATION.LANGUAGE)
                .from(REGISTRATION)
                .where(REGISTRATION.ID.eq(registrationId))
                .fetchSingle()
                .value1();
    }

    void insert(
            byte[] tokenHash,
            @Nullable Long personId,
            @Nullable Long registrationId,
            String wanted,
            Instant now,
            Instant validUntil) {
        db.insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.TOKEN_HASH, tokenHash)
                .set(SIGN_IN_LINK.PERSON_ID, personId)
                .set(SIGN_IN_LINK.REGISTRATION_ID, registrationId)
                .set(SIGN_IN_LINK.WANTED, wanted)
                .set(SIGN_IN_LINK.CREATED_AT, now)
                .set(SIGN_IN_LINK.VALID_UNTIL, validUntil)
                .execute();
    }

    Optional<StoredLink> find(byte[] tokenHash) {
        return db.select(
                        SIGN_IN_LINK.ID,
                        SIGN_IN_LINK.PERSON_ID,
                        SIGN_IN_LINK.REGISTRATION_ID,
                        SIGN_IN_LINK.WANTED,
                        SIGN_IN_LINK.VALID_UNTIL,
                        SIGN_IN_LINK.USED_AT)
                .from(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(Records.mapping(StoredLink::new));
    }

    /** Marks the link used, if it is still good: of any number of simultaneous calls one gets true. */
    boolean use(byte[] tokenHash, Instant now) {
        return db.update(SIGN_IN_LINK)
                        .set(SIGN_IN_LINK.USED_AT, now)
                        .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash))
                        .and(SIGN_IN_LINK.USED_AT.isNull())
                        .and(SIGN_IN_LINK.VALID_UNTIL.gt(now))
                        .execute()
                == 1;
    }

    /** Makes the links that these people have not used yet good for nothing. */
    void expire(Collection<Long> personIds, Instant now) {
        db.update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.VALID_UNTIL, now)
                .where(SIGN_IN_LINK.PERSON_ID.in(personIds))
                .and(SIGN_IN_LINK.USED_AT.isNull())
                .and(SIGN_IN_LINK.VALID_UNTIL.gt(now))
                .execute();
    }

    /** Removes what nobody can use or ask about any more. */
    void removeBefore(Instant instant) {
        db.deleteFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.VALID_UNTIL.lt(instant)).execute();
        db.deleteFrom(REGISTRATION).where(REGISTRATION.CREATED_AT.lt(instant)).execute();
        db.deleteFrom(SIGN_IN_ALLOWANCE)
                .where(SIGN_IN_ALLOWANCE.WINDOW_UNTIL.lt(instant))
                .execute();
    }
}
