package se.goteborgsregionen.bredvid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;

/** An offer in the making. */
public class OfferFixture {

    private final DSLContext db;
    private final Clock clock;
    private String organisation = "Mölndal";
    private @Nullable Long workplaceId;
    private @Nullable Long hostId;
    private String kind = "COURSE";
    private String title = "Förflyttningskunskap för handledare";
    private String level = "BASE";
    private String status = "PUBLISHED";
    private boolean licensedOnly;
    private boolean releaseNeeded;
    private boolean hostAcceptance;
    private int cancelDays = 7;
    private List<String> bring = List.of("Oömma kläder");
    private final List<String> professions = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();

    OfferFixture(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By the organisation's short name. */
    public OfferFixture by(String shortName) {
        organisation = shortName;
        return this;
    }

    public OfferFixture at(long workplace) {
        workplaceId = workplace;
        return this;
    }

    public OfferFixture receivedBy(long personId) {
        hostId = personId;
        return this;
    }

    /** COURSE, SUPERVISION, HOSPITATION or NETWORK. */
    public OfferFixture ofKind(String offerKind) {
        kind = offerKind;
        return this;
    }

    public OfferFixture titled(String words) {
        title = words;
        return this;
    }

    /** BASE, DEEPENING or EXPERT. */
    public OfferFixture onLevel(String offerLevel) {
        level = offerLevel;
        return this;
    }

    public OfferFixture draft() {
        status = "DRAFT";
        return this;
    }

    public OfferFixture cancelled() {
        status = "CANCELLED";
        return this;
    }

    public OfferFixture licensedOnly() {
        licensedOnly = true;
        return this;
    }

    public OfferFixture needingRelease() {
        releaseNeeded = true;
        return this;
    }

    public OfferFixture needingHostAcceptance() {
        hostAcceptance = true;
        return this;
    }

    public OfferFixture cancellableUntilDaysBefore(int days) {
        cancelDays = days;
        return this;
    }

    /** By the professions' codes, such as AT; none: open to all. */
    public OfferFixture bringing(String... things) {
        bring = List.of(things);
        return this;
    }

    public OfferFixture forProfessions(String... codes) {
        professions.addAll(List.of(codes));
        return this;
    }

    /** By the areas' codes, such as REHAB. */
    public OfferFixture about(String... codes) {
        areas.addAll(List.of(codes));
        return this;
    }

    /** Stores it and gives its id. */
    public long save() {
        long offerId = db.insertInto(OFFER)
                .set(
                        OFFER.ORGANISATION_ID,
                        db.select(ORGANISATION.ID)
                                .from(ORGANISATION)
                                .where(ORGANISATION.SHORT_NAME.eq(organisation))
                                .fetchSingle()
                                .value1())
                .set(OFFER.WORKPLACE_ID, workplaceId)
                .set(OFFER.KIND, kind)
                .set(OFFER.TITLE, title)
                .set(OFFER.SUMMARY, "Två dagar om att lära ut säkra förflyttningar i hemmet")
                .set(OFFER.DESCRIPTION, "Vi övar på varandra och går igenom hur man handleder kollegor.")
                .set(OFFER.GOALS, "Kunna handleda en kollega\nKunna välja hjälpmedel")
                .set(OFFER.BRING, String.join("\n", bring))
                .set(OFFER.LEVEL, level)
                .set(OFFER.LICENSED_ONLY, licensedOnly)
                .set(OFFER.RELEASE_NEEDED, releaseNeeded)
                .set(OFFER.HOST_ACCEPTANCE, hostAcceptance)
                .set(OFFER.CONTACT_NAME, "Utbildningsenheten")
                .set(OFFER.CONTACT_EMAIL, "utbildning@molndal.example")
                .set(OFFER.HOST_ID, hostId)
                .set(OFFER.CANCEL_DAYS, cancelDays)
                .set(OFFER.STATUS, status)
                .set(OFFER.CREATED_AT, clock.instant())
                .set(OFFER.CHANGED_AT, clock.instant())
                .set(OFFER.PUBLISHED_AT, "DRAFT".equals(status) ? null : clock.instant())
                .returningResult(OFFER.ID)
                .fetchSingle()
                .value1();
        for (String code : professions) {
            db.insertInto(OFFER_PROFESSION, OFFER_PROFESSION.OFFER_ID, OFFER_PROFESSION.PROFESSION_ID)
                    .select(db.select(DSL.val(offerId), PROFESSION.ID)
                            .from(PROFESSION)
                            .where(PROFESSION.CODE.eq(code)))
                    .execute();
        }
        for (String code : areas) {
            db.insertInto(OFFER_AREA, OFFER_AREA.OFFER_ID, OFFER_AREA.AREA_ID)
                    .select(db.select(DSL.val(offerId), AREA.ID).from(AREA).where(AREA.CODE.eq(code)))
                    .execute();
        }
        return offerId;
    }
}
