@NullMarked
package se.goteborgsregionen.bredvid.demo;

import org.jspecify.annotations.NullMarked;
