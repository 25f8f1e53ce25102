package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.api.IdempotencyRepository.ClientKey;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** A person's own bookings, for the program that holds her token. Whatever she may do for others is done in the portal. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bookings", description = "The bookings of the person whose token it is.")
class BookingController {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    private final BookingService bookings;
    private final MyBookingsService reading;
    private final CurrentUser currentUser;
    private final KeptAnswers answers;
    private final BookingBody body;
    private final Problems problems;
    private final Ways ways;
    private final JsonMapper json;

    BookingController(
            BookingService bookings,
            MyBookingsService reading,
            CurrentUser currentUser,
            KeptAnswers answers,
            BookingBody body,
            Problems problems,
            Ways ways,
            JsonMapper json) {
        this.bookings = bookings;
        this.reading = reading;
        this.currentUser = currentUser;
        this.answers = answers;
        this.body = body;
        this.problems = problems;
        this.ways = ways;
        this.json = json;
    }

    @PostMapping("/occasions/{occasionId:[0-9]{1,18}}/bookings")
    @Operation(
            operationId = "book",
            summary = "Book a place, or join the queue",
            description =
                    "Needs a token with the scope BOOK. Asked again with the same Idempotency-Key and the same body "
                            + "within 24 hours, it does nothing and gives the same answer, refusals too; a busy portal's 503 is the "
                            + "one answer that is not kept.",
            requestBody =
                    @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = BookingRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The place is the person's.",
            headers = @Header(name = "Location", description = "The booking's address."),
            content = @Content(schema = @Schema(implementation = BookingRecord.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The person stands in the queue, or waits for somebody's yes.",
            headers = @Header(name = "Location", description = "The booking's address."),
            content = @Content(schema = @Schema(implementation = BookingRecord.class)))
    @ApiResponse(responseCode = "400", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "404", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "409", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "413", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "415", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "422", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "503", ref = ApiDescription.PROBLEM_WITH_WAIT)
    ResponseEntity<String> book(
            @PathVariable long occasionId,
            @Parameter(
                            required = true,
                            description = "Names this wish to book: 1–100 visible ASCII characters, such as a UUID.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String idempotencyKey,
            @Parameter(hidden = true) BearerSession session,
            HttpServletRequest request)
            throws IOException {
        if (idempotencyKey == null) {
            return problems.entity(request, ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        if (!VISIBLE.matcher(idempotencyKey).matches()) {
            return problems.entity(request, ProblemType.IDEMPOTENCY_KEY_INVALID);
        }
        return switch (body.read(request)) {
            case BookingBody.Read.Fault fault ->
                problems.entity(request, fault.type(), fault.detailKey(), fault.field());
            case BookingBody.Read.Understood read -> {
                ClientKey key = new ClientKey(session.bearer().tokenId(), idempotencyKey);
                yield once(key, occasionId, read.request(), request);
            }
        };
    }

    private ResponseEntity<String> once(
            ClientKey key, long occasionId, BookingRequest wanted, HttpServletRequest request) {
        Actor actor = currentUser.actor();
        return switch (answers.under(key, wanted.hash(occasionId), () -> book(actor, occasionId, wanted, request))) {
            case KeptAnswers.Outcome.Answered answered -> problems.entity(answered.answer());
            case KeptAnswers.Outcome.OtherRequest other -> problems.entity(request, ProblemType.IDEMPOTENCY_KEY_REUSED);
            case KeptAnswers.Outcome.InProgress first -> problems.entity(request, ProblemType.IDEMPOTENCY_IN_PROGRESS);
            case KeptAnswers.Outcome.TooBusy busy ->
                problems.entity(problems.answer(request, new Refusal.Busy(), List.of()));
        };
    }

    private Answer book(Actor actor, long occasionId, BookingRequest wanted, HttpServletRequest request) {
        BookingOutcome outcome = wanted.queues()
                ? bookings.queue(actor, occasionId, actor.id(), wanted.wishes())
                : bookings.book(actor, occasionId, actor.id(), wanted.wishes());
        return switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> made(actor, confirmed.bookingId());
            case BookingOutcome.Requested requested -> made(actor, requested.bookingId());
            case BookingOutcome.Queued queued -> made(actor, queued.bookingId());
            case BookingOutcome.Refused refused -> problems.answer(request, refused.refusal(), refused.waysOn());
        };
    }

    private Answer made(Actor actor, long bookingId) {
        MyBooking booking = own(actor, bookingId).orElseThrow();
        return new Answer(
                booking.state() == BookingState.CONFIRMED ? 201 : 202,
                ways.ofBooking(bookingId),
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsString(BookingRecord.of(booking, ways)));
    }

    @GetMapping("/bookings")
    @Operation(
            operationId = "listBookings",
            summary = "List the bookings",
            description = "Ended ones too, the latest made first.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of bookings.",
            content = @Content(schema = @Schema(implementation = BookingPage.class)))
    @ApiResponse(responseCode = "400", ref = ApiDescription.PROBLEM)
    ResponseEntity<String> list(
            @Parameter(description = "Only bookings in this state; may be given several times.")
                    @RequestParam(name = "state", required = false)
                    @Nullable
                    Set<BookingState> states,
            @Parameter(
                            description = "How many at the most.",
                            schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
                    @RequestParam(name = "limit", defaultValue = "50")
                    int limit,
            @Parameter(description = "Where the last page ended: its \"next\".")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    String cursor,
            HttpServletRequest request) {
        if (limit < 1 || limit > BookingPage.MOST) {
            return problems.entity(request, ProblemType.BAD_REQUEST, "api.fault.limit", BookingPage.MOST);
        }
        Optional<Long> before = BookingPage.before(cursor);
        if (before.isEmpty()) {
            return problems.entity(request, ProblemType.BAD_REQUEST, "api.fault.cursor");
        }
        // One more than is shown tells whether there is a next page.
        List<MyBooking> found =
                reading.newest(currentUser.actor(), states == null ? Set.of() : states, before.get(), limit + 1);
        return ok(BookingPage.of(found, limit, ways));
    }

    @GetMapping("/bookings/{bookingId:[0-9]{1,18}}")
    @Operation(operationId = "getBooking", summary = "See one booking")
    @ApiResponse(
            responseCode = "200",
            description = "The booking.",
            content = @Content(schema = @Schema(implementation = BookingRecord.class)))
    @ApiResponse(responseCode = "404", ref = ApiDescription.PROBLEM)
    ResponseEntity<String> one(@PathVariable long bookingId, HttpServletRequest request) {
        return own(currentUser.actor(), bookingId)
                .map(booking -> ok(BookingRecord.of(booking, ways)))
                .orElseGet(() -> problems.entity(request, ProblemType.NOT_FOUND));
    }

    @DeleteMapping("/bookings/{bookingId:[0-9]{1,18}}")
    @Operation(
            operationId = "cancelBooking",
            summary = "Give back the place, or leave the queue",
            description = "Needs a token with the scope BOOK. The booking stays to be seen, as CANCELLED.")
    @ApiResponse(responseCode = "204", description = "Done.", content = @Content)
    @ApiResponse(responseCode = "404", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "409", ref = ApiDescription.PROBLEM)
    @ApiResponse(responseCode = "503", ref = ApiDescription.PROBLEM_WITH_WAIT)
    ResponseEntity<String> cancel(@PathVariable long bookingId, HttpServletRequest request) {
        Actor actor = currentUser.actor();
        if (own(actor, bookingId).isEmpty()) {
            return problems.entity(request, ProblemType.NOT_FOUND);
        }
        return switch (bookings.cancel(actor, bookingId, "")) {
            case CancelOutcome.Cancelled cancelled -> ResponseEntity.noContent().build();
            case CancelOutcome.Refused refused ->
                problems.entity(problems.answer(request, refused.refusal(), refused.waysOn()));
        };
    }

    /** Hers and nobody else's, also where her roles would let her see more. */
    private Optional<MyBooking> own(Actor actor, long bookingId) {
        return reading.byId(actor, bookingId).filter(booking -> actor.is(booking.personId()));
    }

    private ResponseEntity<String> ok(Object found) {
        return problems.entity(new Answer(200, null, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsString(found)));
    }
}
