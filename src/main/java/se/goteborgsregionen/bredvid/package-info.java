@NullMarked
package se.goteborgsregionen.bredvid;

import org.jspecify.annotations.NullMarked;
