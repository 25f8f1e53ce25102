@NullMarked
package se.goteborgsregionen.bredvid.shared;

import org.jspecify.annotations.NullMarked;
