/** Who is at the other end, what she may do, and under which name she is shown. */
@NullMarked
package se.goteborgsregionen.bredvid.access;

import org.jspecify.annotations.NullMarked;
