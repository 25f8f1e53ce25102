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
}
