@NullMarked
package se.goteborgsregionen.bredvid.invitation.ui;

import org.jspecify.annotations.NullMarked;
