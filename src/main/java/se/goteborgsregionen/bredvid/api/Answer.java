package se.goteborgsregionen.bredvid.api;

import org.jspecify.annotations.Nullable;

/**
 * What a program is told, in the form in which it can be told again word for word.
 *
 * @param location the address of what was made; null where nothing was
 */
record Answer(int status, @Nullable String location, String contentType, String body) {}
