@NullMarked
package se.goteborgsregionen.bredvid.audit;

import org.jspecify.annotations.NullMarked;
