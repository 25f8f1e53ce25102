@NullMarked
package se.goteborgsregionen.bredvid.audit.ui;

import org.jspecify.annotations.NullMarked;
