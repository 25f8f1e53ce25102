@NullMarked
package se.goteborgsregionen.bredvid.outbox.ui;

import org.jspecify.annotations.NullMarked;
