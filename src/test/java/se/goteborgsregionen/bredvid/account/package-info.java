@NullMarked
package se.goteborgsregionen.bredvid.account;

import org.jspecify.annotations.NullMarked;
