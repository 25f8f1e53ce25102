package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what came with a booking, and never more of it than such a thing can be. */
@Component
class BookingBody {

    private static final int MOST_BYTES = 16_384;

    private final ObjectReader reader;

    BookingBody(JsonMapper json) {
        this.reader = json.readerFor(BookingRequest.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** What was read. */
    sealed interface Read {

        record Understood(BookingRequest request) implements Read {}

        /**
         * Nothing that can be carried out.
         *
         * @param detailKey of the sentence that says what is wrong, with the field in its gap
         */
        record Fault(ProblemType type, String detailKey, String field) implements Read {}
    }

    Read read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new Read.Fault(ProblemType.BODY_TOO_LARGE, ProblemType.BODY_TOO_LARGE.aboutKey(), "");
        }
        if (body.length == 0) {
            return new Read.Understood(BookingRequest.EMPTY);
        }
        if (!isJson(request.getContentType())) {
            return new Read.Fault(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.UNSUPPORTED_MEDIA_TYPE.aboutKey(), "");
        }
        try {
            BookingRequest wanted = reader.readValue(body);
            return wanted == null
                    ? new Read.Fault(ProblemType.BAD_REQUEST, "api.fault.body", "")
                    : new Read.Understood(wanted);
        } catch (MismatchedInputException e) {
            return e.getPath().isEmpty()
                    ? new Read.Fault(ProblemType.BAD_REQUEST, "api.fault.body", "")
                    : new Read.Fault(
                            ProblemType.BAD_REQUEST,
                            "api.fault.field",
                            String.valueOf(e.getPath().getLast().getPropertyName()));
        } catch (JacksonException e) {
            return new Read.Fault(ProblemType.BAD_REQUEST, "api.fault.body", "");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
