@NullMarked
package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.NullMarked;
