@NullMarked
package se.goteborgsregionen.bredvid.offer.ui;

import org.jspecify.annotations.NullMarked;
