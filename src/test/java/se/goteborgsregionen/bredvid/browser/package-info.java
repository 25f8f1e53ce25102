@NullMarked
package se.goteborgsregionen.bredvid.browser;

import org.jspecify.annotations.NullMarked;
