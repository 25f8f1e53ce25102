package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedMeeting;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;

/** Writes the offers of the demo world with their occasions and meetings. */
@Repository
@Profile("demo")
class DemoOffersRepository {

    private final DSLContext db;

    DemoOffersRepository(DSLContext db) {
        this.db = db;
    }

    void store(DemoWorld world, DemoCodes codes) {
        storeOffers(world, codes);
        DemoCodes.inPieces(world.occasions(), some -> storeOccasions(some, codes));
        storeMeetings(world.occasions());
    }

    private void storeOffers(DemoWorld world, DemoCodes codes) {
        Map<Long, LocalDate> published = DemoTraces.publishedOn(world.day(), world.occasions());
        DemoCodes.inPieces(world.offers(), some -> storeSomeOffers(some, codes, published));
        var targets = db.insertInto(OFFER_PROFESSION, OFFER_PROFESSION.OFFER_ID, OFFER_PROFESSION.PROFESSION_ID);
        var about = db.insertInto(OFFER_AREA, OFFER_AREA.OFFER_ID, OFFER_AREA.AREA_ID);
        for (PlannedOffer offer : world.offers()) {
            for (String profession : offer.row().professions()) {
                targets = targets.values(offer.id(), codes.profession(profession));
            }
            for (String area : offer.row().areas()) {
                about = about.values(offer.id(), codes.area(area));
            }
        }
        targets.execute();
        about.execute();
    }

    private void storeSomeOffers(List<PlannedOffer> offers, DemoCodes codes, Map<Long, LocalDate> published) {
        for (PlannedOffer offer : offers) {
            DemoOffers.Row row = offer.row();
            Instant made = DemoCalendar.startOf(Objects.requireNonNull(published.get(offer.id())));
            db.insertInto(OFFER)
                    .set(OFFER.ID, offer.id())
                    .set(OFFER.ORGANISATION_ID, codes.organisation(row.organisation()))
                    .set(OFFER.WORKPLACE_ID, offer.workplace().id())
                    .set(OFFER.KIND, row.kind().name())
                    .set(OFFER.TITLE, row.title())
                    .set(OFFER.SUMMARY, row.summary())
                    .set(OFFER.DESCRIPTION, offer.story().description())
                    .set(OFFER.GOALS, offer.story().goals())
                    .set(OFFER.BRING, offer.story().bring())
                    .set(OFFER.LEVEL, row.level().name())
                    .set(OFFER.LICENSED_ONLY, offer.licensedOnly())
                    .set(OFFER.RELEASE_NEEDED, row.releaseNeeded())
                    .set(OFFER.HOST_ACCEPTANCE, row.hostAcceptance())
                    .set(OFFER.CONTACT_NAME, offer.contact().name().full())
                    .set(OFFER.CONTACT_EMAIL, offer.contact().email())
                    .set(OFFER.CONTACT_PHONE, orEmpty(offer.contact().phone()))
                    .set(
                            OFFER.HOST_ID,
                            offer.host() == null ? null : offer.host().id())
                    .set(OFFER.CANCEL_DAYS, offer.cancelDays())
                    .set(OFFER.STATUS, offer.status().name())
                    .set(OFFER.CREATED_BY, offer.contact().id())
                    .set(OFFER.CREATED_AT, made)
                    .set(OFFER.CHANGED_AT, made)
                    .set(OFFER.PUBLISHED_AT, offer.status() == Status.PUBLISHED ? made : null)
                    .execute();
        }
    }

    private void storeOccasions(List<PlannedOccasion> occasions, DemoCodes codes) {
        var insert = db.insertInto(
                OCCASION,
                OCCASION.ID,
                OCCASION.OFFER_ID,
                OCCASION.STATUS,
                OCCASION.FORM,
                OCCASION.ADDRESS,
                OCCASION.MUNICIPALITY_ID,
                OCCASION.DIGITAL_LINK,
                OCCASION.CAPACITY,
                OCCASION.BOOKING_OPENS_AT,
                OCCASION.BOOKING_CLOSES_AT,
                OCCASION.FIRST_START,
                OCCASION.LAST_END,
                OCCASION.MEETING_COUNT,
                OCCASION.CANCEL_MESSAGE,
                OCCASION.CHANGED_AT);
        for (PlannedOccasion occasion : occasions) {
            insert = insert.values(
                    DSL.val(occasion.id()),
                    DSL.val(occasion.offer().id()),
                    DSL.val(occasion.status().name()),
                    DSL.val(occasion.form().name()),
                    DSL.val(occasion.address()),
                    DSL.val(
                            occasion.municipality() == null ? null : codes.organisation(occasion.municipality()),
                            OCCASION.MUNICIPALITY_ID),
                    DSL.val(occasion.digitalLink()),
                    DSL.val(occasion.places(), OCCASION.CAPACITY),
                    DSL.val(occasion.opens(), OCCASION.BOOKING_OPENS_AT),
                    DSL.val(occasion.closes(), OCCASION.BOOKING_CLOSES_AT),
                    DSL.val(occasion.start(), OCCASION.FIRST_START),
                    DSL.val(occasion.end(), OCCASION.LAST_END),
                    DSL.val(occasion.meetings().size()),
                    DSL.val(occasion.cancelMessage()),
                    DatabaseTime.now());
        }
        insert.execute();
    }

    private void storeMeetings(List<PlannedOccasion> occasions) {
        var insert = db.insertInto(MEETING, MEETING.OCCASION_ID, MEETING.STARTS, MEETING.ENDS);
        for (PlannedOccasion occasion : occasions) {
            for (PlannedMeeting meeting : occasion.meetings()) {
                insert = insert.values(occasion.id(), meeting.starts(), meeting.ends());
            }
        }
        insert.execute();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
