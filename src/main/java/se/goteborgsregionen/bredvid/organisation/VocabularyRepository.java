package se.goteborgsregionen.bredvid.organisation;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;

/** Reads and changes the lists of professions and areas. */
@Repository
class VocabularyRepository {

    private final DSLContext db;

    VocabularyRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of the Swedish names. */
    List<Profession> professions() {
        return db.select(
                        PROFESSION.ID,
                        PROFESSION.CODE,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN,
                        PROFESSION.LICENSED,
                        PROFESSION.ACTIVE,
                        PROFESSION.VERSION)
                .from(PROFESSION)
                .orderBy(PROFESSION.NAME, PROFESSION.ID)
                .fetch(Records.mapping(Profession::new));
    }

    /** In the order of the Swedish names. */
    List<Area> areas() {
        return db.select(AREA.ID, AREA.CODE, AREA.NAME, AREA.NAME_EN, AREA.ACTIVE, AREA.VERSION)
                .from(AREA)
                .orderBy(AREA.NAME, AREA.ID)
                .fetch(Records.mapping(Area::new));
    }

    long insertProfession(WordDraft draft) {
        return db.insertInto(PROFESSION)
                .set(PROFESSION.CODE, draft.code())
                .set(PROFESSION.NAME, draft.name())
                .set(PROFESSION.NAME_EN, draft.nameEn())
                .set(PROFESSION.LICENSED, draft.licensed())
                .set(PROFESSION.ACTIVE, draft.active())
                .returningResult(PROFESSION.ID)
                .fetchSingle()
                .value1();
    }

    /** False when the word has another version by now. */
    boolean updateProfession(long id, WordDraft draft) {
        return db.update(PROFESSION)
                        .set(PROFESSION.NAME, draft.name())
                        .set(PROFESSION.NAME_EN, draft.nameEn())
                        .set(PROFESSION.LICENSED, draft.licensed())
                        .set(PROFESSION.ACTIVE, draft.active())
                        .set(PROFESSION.VERSION, PROFESSION.VERSION.plus(1))
                        .where(PROFESSION.ID.eq(id))
                        .and(PROFESSION.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    long insertArea(WordDraft draft) {
        return db.insertInto(AREA)
                .set(AREA.CODE, draft.code())
                .set(AREA.NAME, draft.name())
                .set(AREA.NAME_EN, draft.nameEn())
                .set(AREA.ACTIVE, draft.active())
                .returningResult(AREA.ID)
                .fetchSingle()
                .value1();
    }

    /** False when the word has another version by now. */
    boolean updateArea(long id, WordDraft draft) {
        return db.update(AREA)
                        .set(AREA.NAME, draft.name())
                        .set(AREA.NAME_EN, draft.nameEn())
                        .set(AREA.ACTIVE, draft.active())
                        .set(AREA.VERSION, AREA.VERSION.plus(1))
                        .where(AREA.ID.eq(id))
                        .and(AREA.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }
}
