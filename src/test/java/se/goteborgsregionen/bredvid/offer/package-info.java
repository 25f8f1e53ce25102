@NullMarked
package se.goteborgsregionen.bredvid.offer;

import org.jspecify.annotations.NullMarked;
