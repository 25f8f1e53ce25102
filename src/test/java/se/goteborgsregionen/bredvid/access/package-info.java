@NullMarked
package se.goteborgsregionen.bredvid.access;

import org.jspecify.annotations.NullMarked;
