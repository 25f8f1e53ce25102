@NullMarked
package se.goteborgsregionen.bredvid.account.ui;

import org.jspecify.annotations.NullMarked;
