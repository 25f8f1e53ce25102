@NullMarked
package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.NullMarked;
