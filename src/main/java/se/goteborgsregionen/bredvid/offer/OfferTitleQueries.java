package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

/** Reads published offers by their titles. */
@Repository
class OfferTitleQueries {

    private final DSLContext db;

    OfferTitleQueries(DSLContext db) {
        this.db = db;
    }

    List<OfferTitle> search(List<String> words, int most) {
        return where(DSL.and(words.stream().map(OFFER.TITLE::contains).toList()), most);
    }

    List<OfferTitle> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : where(OFFER.ID.in(ids), ids.size());
    }

    private List<OfferTitle> where(Condition condition, int most) {
        Field<LocalDateTime> latest = DSL.field(DSL.select(DSL.max(OCCASION.FIRST_START))
                .from(OCCASION)
                .where(OCCASION.OFFER_ID.eq(OFFER.ID))
                .and(OCCASION.STATUS.eq(Status.PUBLISHED.name())));
        return db.select(OFFER.ID, OFFER.TITLE, ORGANISATION.SHORT_NAME, latest)
                .from(OFFER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .where(OFFER.STATUS.eq(Status.PUBLISHED.name()))
                .and(condition)
                .orderBy(OFFER.TITLE, latest.desc(), OFFER.ID)
                .limit(most)
                .fetch(row -> new OfferTitle(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? null : row.value4().toLocalDate()));
    }
}
