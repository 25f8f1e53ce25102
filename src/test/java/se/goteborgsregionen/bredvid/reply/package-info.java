@NullMarked
package se.goteborgsregionen.bredvid.reply;

import org.jspecify.annotations.NullMarked;
