@NullMarked
package se.goteborgsregionen.bredvid.invitation;

import org.jspecify.annotations.NullMarked;
