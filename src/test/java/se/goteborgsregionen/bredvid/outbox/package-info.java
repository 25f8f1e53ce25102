@NullMarked
package se.goteborgsregionen.bredvid.outbox;

import org.jspecify.annotations.NullMarked;
