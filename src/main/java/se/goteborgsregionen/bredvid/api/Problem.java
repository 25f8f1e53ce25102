package se.goteborgsregionen.bredvid.api;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why not, as RFC 9457 writes it, and what can be done instead. */
@Schema(description = "Why not (RFC 9457), and what can be done instead.")
record Problem(
        @Schema(description = "Which problem it is. Stable: let a program go by this.")
        URI type,

        @Schema(description = "The same in a few words, in the reader's language.")
        String title,

        @Schema(description = "The HTTP status.") int status,

        @Schema(description = "What holds for this very request, in the reader's language.")
        String detail,

        @Schema(description = "What helps, best first; may be empty.")
        List<Way> waysOn) {

    Problem {
        waysOn = List.copyOf(waysOn);
    }

    /** Something that helps. */
    @Schema(name = "WayOn", description = "Something that helps.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Way(
            @Schema(
                    description = "Which kind of help it is.",
                    allowableValues = {
                        "queue",
                        "other-occasion",
                        "same-area",
                        "ask-organiser",
                        "see-booking",
                        "see-profile",
                        "remind-me",
                        "try-again"
                    })
            String kind,

            @Schema(description = "As a button of the portal would say it, in the reader's language.")
            String text,

            @Nullable Long occasionId,
            @Nullable Long bookingId,

            @Schema(description = "An address of this API for queue and see-booking, otherwise a page for people.")
            @Nullable
            String href) {}
}
