/** The REST API: the same services as the views, over HTTP, for programs that hold a personal token. */
@NullMarked
package se.goteborgsregionen.bredvid.api;

import org.jspecify.annotations.NullMarked;
