@NullMarked
package se.goteborgsregionen.bredvid.booking.ui;

import org.jspecify.annotations.NullMarked;
