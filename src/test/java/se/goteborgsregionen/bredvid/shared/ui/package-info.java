@NullMarked
package se.goteborgsregionen.bredvid.shared.ui;

import org.jspecify.annotations.NullMarked;
