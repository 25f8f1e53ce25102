package se.goteborgsregionen.bredvid.people;

/** What came of importing a file. */
public sealed interface ImportOutcome {

    /** Everything that the preview promised has been written. */
    record Done(int added, int changed, int leftOut) implements ImportOutcome {}

    /**
     * Nothing has been written: the portal's people or workplaces have changed since the preview, or rows have faults and
     * were not to be left out. This is what importing the file would do now.
     */
    record LookAgain(ImportPreview preview) implements ImportOutcome {}
}
