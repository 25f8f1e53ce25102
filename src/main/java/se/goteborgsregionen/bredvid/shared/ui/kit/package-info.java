/** The parts that every screen is built of: small, without business, dressed by {@code frontend/styles.css}. */
@NullMarked
package se.goteborgsregionen.bredvid.shared.ui.kit;

import org.jspecify.annotations.NullMarked;
