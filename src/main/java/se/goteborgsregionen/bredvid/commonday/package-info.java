@NullMarked
package se.goteborgsregionen.bredvid.commonday;

import org.jspecify.annotations.NullMarked;
