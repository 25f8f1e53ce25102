@NullMarked
package se.goteborgsregionen.bredvid.booking;

import org.jspecify.annotations.NullMarked;
