package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Writes offers. Whoever changes one locks its row first, then those of its occasions. */
@Repository
class PublishingRepository {

    /**
     * The stored row of an offer.
     *
     * @param typed the form of a draft as typed; null once published
     */
    record Row(
            long organisationId,
            Status status,
            int version,
            Instant changedAt,
            @Nullable String typed) {}

    private final DSLContext db;
    private final TargetRepository targets;

    PublishingRepository(DSLContext db, TargetRepository targets) {
        this.db = db;
        this.targets = targets;
    }

    Optional<Row> row(long offerId) {
        return db.select(OFFER.ORGANISATION_ID, OFFER.STATUS, OFFER.VERSION, OFFER.CHANGED_AT, OFFER.TYPED)
                .from(OFFER)
                .where(OFFER.ID.eq(offerId))
                .fetchOptional(row ->
                        new Row(row.value1(), Status.valueOf(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    /** Takes the offer's row by writing it; false when its version is another by now. */
    boolean lock(long offerId, int version) {
        return db.update(OFFER)
                        .set(OFFER.VERSION, OFFER.VERSION.plus(1))
                        .where(OFFER.ID.eq(offerId))
                        .and(OFFER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes the offer's row whatever its version. */
    void lock(long offerId) {
        db.update(OFFER)
                .set(OFFER.VERSION, OFFER.VERSION.plus(1))
                .where(OFFER.ID.eq(offerId))
                .execute();
    }

    /** The new offer's id; a draft until told otherwise. */
    long insert(OfferForm form, long createdBy, Instant now) {
        db.insertInto(OFFER)
                .set(OFFER.ORGANISATION_ID, form.organisationId())
                .set(OFFER.KIND, form.kind().name())
                .set(OFFER.TITLE, form.title())
                .set(OFFER.SUMMARY, form.summary())
                .set(OFFER.LEVEL, form.level().name())
                .set(OFFER.STATUS, Status.DRAFT.name())
                .set(OFFER.CREATED_BY, createdBy)
                .set(OFFER.CREATED_AT, now)
                .set(OFFER.CHANGED_AT, now)
                .execute();
        return db.lastID().longValueExact();
    }

    /** What the form says of the offer itself; references that are no longer there are left out. */
    void update(long offerId, OfferForm form, OfferVocabulary vocabulary, Instant now) {
        OfferTerms terms = form.terms().storable();
        db.update(OFFER)
                .set(OFFER.WORKPLACE_ID, known(form.workplaceId(), vocabulary.workplaces()))
                .set(OFFER.TITLE, form.title())
                .set(OFFER.SUMMARY, form.summary())
                .set(OFFER.DESCRIPTION, form.description())
                .set(OFFER.GOALS, form.goals())
                .set(OFFER.BRING, form.bring())
                .set(OFFER.LEVEL, form.level().name())
                .set(OFFER.LICENSED_ONLY, form.licensedOnly())
                .set(OFFER.RELEASE_NEEDED, terms.releaseNeeded())
                .set(OFFER.RELEASE_DAYS, terms.releaseDays())
                .set(OFFER.HOST_ACCEPTANCE, terms.hostAcceptance())
                .set(OFFER.ACCEPTANCE_DAYS, terms.acceptanceDays())
                .set(OFFER.ALLOTTED_FIRST, terms.allottedFirst())
                .set(OFFER.FIRST_TIMERS_FIRST, terms.firstTimersFirst())
                .set(OFFER.NO_SHOW_LIMIT, terms.noShowLimit())
                .set(OFFER.REMIND_WEEK, terms.remindWeek())
                .set(OFFER.REMIND_DAY, terms.remindDay())
                .set(OFFER.CONTACT_NAME, form.contact().name())
                .set(OFFER.CONTACT_EMAIL, form.contact().email())
                .set(OFFER.CONTACT_PHONE, form.contact().phone())
                .set(OFFER.HOST_ID, known(form.hostId(), vocabulary.hosts()))
                .set(OFFER.CANCEL_DAYS, cancelDays(form))
                .set(OFFER.CHANGED_AT, now)
                .where(OFFER.ID.eq(offerId))
                .execute();
        professions(offerId, form.professions(), vocabulary);
        areas(offerId, form.areas(), vocabulary);
        targets.write(offerId, form.target(), vocabulary);
    }

    private static int cancelDays(OfferForm form) {
        Integer days = form.cancelDays();
        return days == null ? 0 : Math.clamp(days, 0, OfferRules.MOST_CANCEL_DAYS);
    }

    private static @Nullable Long known(@Nullable Long id, Set<Long> there) {
        return id != null && there.contains(id) ? id : null;
    }

    private void professions(long offerId, Set<Long> ids, OfferVocabulary vocabulary) {
        db.deleteFrom(OFFER_PROFESSION)
                .where(OFFER_PROFESSION.OFFER_ID.eq(offerId))
                .execute();
        for (long id :
                ids.stream().filter(vocabulary.professions()::contains).sorted().toList()) {
            db.insertInto(OFFER_PROFESSION, OFFER_PROFESSION.OFFER_ID, OFFER_PROFESSION.PROFESSION_ID)
                    .values(offerId, id)
                    .execute();
        }
    }

    private void areas(long offerId, Set<Long> ids, OfferVocabulary vocabulary) {
        db.deleteFrom(OFFER_AREA).where(OFFER_AREA.OFFER_ID.eq(offerId)).execute();
        for (long id :
                ids.stream().filter(vocabulary.areas()::contains).sorted().toList()) {
            db.insertInto(OFFER_AREA, OFFER_AREA.OFFER_ID, OFFER_AREA.AREA_ID)
                    .values(offerId, id)
                    .execute();
        }
    }

    void keepTyped(long offerId, @Nullable String typed) {
        db.update(OFFER).set(OFFER.TYPED, typed).where(OFFER.ID.eq(offerId)).execute();
    }

    void published(long offerId, Instant now) {
        db.update(OFFER)
                .set(OFFER.STATUS, Status.PUBLISHED.name())
                .set(OFFER.PUBLISHED_AT, DSL.coalesce(OFFER.PUBLISHED_AT, DSL.val(now, OFFER.PUBLISHED_AT)))
                .setNull(OFFER.TYPED)
                .where(OFFER.ID.eq(offerId))
                .execute();
    }

    void cancelled(long offerId, Instant now) {
        db.update(OFFER)
                .set(OFFER.STATUS, Status.CANCELLED.name())
                .set(OFFER.CHANGED_AT, now)
                .where(OFFER.ID.eq(offerId))
                .execute();
    }

    /** Only for a draft without occasions. */
    void delete(long offerId) {
        db.deleteFrom(OFFER_PROFESSION)
                .where(OFFER_PROFESSION.OFFER_ID.eq(offerId))
                .execute();
        db.deleteFrom(OFFER_AREA).where(OFFER_AREA.OFFER_ID.eq(offerId)).execute();
        targets.delete(offerId);
        db.deleteFrom(OFFER).where(OFFER.ID.eq(offerId)).execute();
    }

    /** What the form may refer to now. */
    OfferVocabulary vocabulary(OfferForm form) {
        return vocabulary(form.organisationId(), form.hostId(), form.target().attended());
    }

    /**
     * What an offer of the organisation may refer to now.
     *
     * @param hostId whoever receives or supervises, to be looked up
     * @param attended offers that have to be attended first, to be looked up
     */
    OfferVocabulary vocabulary(long organisationId, @Nullable Long hostId, Set<Long> attended) {
        return new OfferVocabulary(
                ids(db.select(PROFESSION.ID)
                        .from(PROFESSION)
                        .where(PROFESSION.ACTIVE)
                        .fetch(PROFESSION.ID)),
                ids(db.select(AREA.ID).from(AREA).where(AREA.ACTIVE).fetch(AREA.ID)),
                ids(db.select(WORKPLACE.ID)
                        .from(WORKPLACE)
                        .where(WORKPLACE.ORGANISATION_ID.eq(organisationId))
                        .and(WORKPLACE.ACTIVE)
                        .fetch(WORKPLACE.ID)),
                ids(db.select(ORGANISATION.ID).from(ORGANISATION).fetch(ORGANISATION.ID)),
                ids(db.select(ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.KIND.eq("MUNICIPALITY"))
                        .fetch(ORGANISATION.ID)),
                hostId == null
                        ? Set.of()
                        : ids(db.select(PERSON.ID)
                                .from(PERSON)
                                .where(PERSON.ID.eq(hostId))
                                .and(PERSON.STATUS.eq("ACTIVE"))
                                .fetch(PERSON.ID)),
                attended.isEmpty()
                        ? Set.of()
                        : ids(db.select(OFFER.ID)
                                .from(OFFER)
                                .where(OFFER.ID.in(attended))
                                .and(OFFER.STATUS.ne(Status.DRAFT.name()))
                                .fetch(OFFER.ID)));
    }

    Optional<PersonName> nameOf(long personId) {
        return db.select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOptional(Records.mapping(PersonName::of));
    }

    private static Set<Long> ids(List<Long> found) {
        return new HashSet<>(found);
    }
}
