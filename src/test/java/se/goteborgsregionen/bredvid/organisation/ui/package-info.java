@NullMarked
package se.goteborgsregionen.bredvid.organisation.ui;

import org.jspecify.annotations.NullMarked;
