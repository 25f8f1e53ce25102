package se.goteborgsregionen.bredvid.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program may say with a booking; all of it may be left out, the body too. */
@Schema(description = "What a program may say with a booking; all of it may be left out, the body too.")
record BookingRequest(
        @Schema(
                description = "What to do when no place is left: join the queue, or be refused.",
                defaultValue = "REFUSE")
        @Nullable
        WhenFull whenFull,

        @Schema(description = "What the person wants to learn.", maxLength = 1000) @Nullable
        String goals) {

    static final BookingRequest EMPTY = new BookingRequest(null, null);

    /** What to do when no place is left. */
    enum WhenFull {
        QUEUE,
        REFUSE
    }

    boolean queues() {
        return whenFull == WhenFull.QUEUE;
    }

    String wishes() {
        return goals == null ? "" : goals;
    }

    /** SHA-256 of what is asked for: the same however it was written down. */
    byte[] hash(long occasionId) {
        String asked = occasionId + "\n" + (queues() ? WhenFull.QUEUE : WhenFull.REFUSE) + "\n" + wishes();
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
