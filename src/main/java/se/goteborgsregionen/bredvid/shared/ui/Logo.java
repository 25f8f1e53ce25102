package se.goteborgsregionen.bredvid.shared.ui;

/** Two beside each other. */
final class Logo {

    static final String SVG = """
            <svg viewBox="0 0 26 26" aria-hidden="true"><path d="M12 2v22H7.5A5.5 5.5 0 0 1 2 18.5v-11A5.5 5.5 0 0 1 7.5 2z" \
            fill="currentColor"/><path d="M14 8h4.5A5.5 5.5 0 0 1 24 13.500v5a5.500 5.500 0 0 1-5.500 5.500H14z" fill="none" \
            stroke="currentColor" stroke-width="2.500" transform="translate(1.200 0) scale(.92 .97)"/></svg>""";

    private Logo() {}
}
