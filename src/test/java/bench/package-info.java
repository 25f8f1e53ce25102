/** Measurements, run by {@code ./bredvid bench}. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
