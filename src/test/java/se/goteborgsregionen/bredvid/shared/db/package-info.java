@NullMarked
package se.goteborgsregionen.bredvid.shared.db;

import org.jspecify.annotations.NullMarked;
