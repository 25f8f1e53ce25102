/** Slow proofs, run by {@code ./bredvid prove}. */
@NullMarked
package se.goteborgsregionen.bredvid.proof;

import org.jspecify.annotations.NullMarked;
