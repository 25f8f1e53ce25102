package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;

/** A mail whose time has come, as the queue names it. */
record DueMail(long id, String receivingDomain, int urgency, Instant nextAttemptAt) {}
