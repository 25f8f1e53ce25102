@NullMarked
package se.goteborgsregionen.bredvid.people.ui;

import org.jspecify.annotations.NullMarked;
