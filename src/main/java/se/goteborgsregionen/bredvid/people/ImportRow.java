package se.goteborgsregionen.bredvid.people;

import java.util.List;

/**
 * What importing one row of a file will do.
 *
 * @param line the line in the file, as an editor counts
 * @param label what the row is about: a mail address or a workplace's name
 * @param changed what will change, column by column; empty unless the verdict is CHANGED
 * @param faults what is wrong; empty unless the verdict is FAULTY
 */
public record ImportRow(int line, String label, Verdict verdict, List<ImportChange> changed, List<ImportFault> faults) {

    /** What will happen to the row. */
    public enum Verdict {
        NEW,
        CHANGED,
        UNCHANGED,
        FAULTY
    }
}
