@NullMarked
package se.goteborgsregionen.bredvid.api;

import org.jspecify.annotations.NullMarked;
