package se.goteborgsregionen.bredvid.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.api.IdempotencyRepository.Claim;
import se.goteborgsregionen.bredvid.api.IdempotencyRepository.ClientKey;
import se.goteborgsregionen.bredvid.api.IdempotencyRepository.Given;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

/**
 * Does a thing once for each idempotency key. The key, the work and the answer are one transaction: whoever asks again
 * gets the answer, or, if the portal died in between, finds nothing done and has it done then. Two at once meet at the
 * key's row, and the second waits there for the first.
 */
@Component
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyRepository keys;
    private final RetriedTransaction transaction;
    private final Clock clock;

    KeptAnswers(IdempotencyRepository keys, RetriedTransaction transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a request with a key. */
    sealed interface Outcome {

        /** Answered, now or before. */
        record Answered(Answer answer) implements Outcome {}

        /** The key was used for something else. */
        record OtherRequest() implements Outcome {}

        /** The first request with the key is still being worked on. */
        record InProgress() implements Outcome {}

        /** The database had too much to do; nothing was changed, and the key is as unused as before. */
        record TooBusy() implements Outcome {}
    }

    /**
     * The answer kept under the key, or that of the work, which is then kept for a day. An answer that says "busy" is not
     * kept: trying again is what it asks for.
     */
    Outcome under(ClientKey key, byte[] requestHash, Supplier<Answer> work) {
        return transaction
                .run(() -> once(key, requestHash, work))
                .filter(outcome -> !(outcome instanceof Outcome.Answered answered && isBusy(answered.answer())))
                .orElseGet(Outcome.TooBusy::new);
    }

    private Outcome once(ClientKey key, byte[] requestHash, Supplier<Answer> work) {
        Instant now = clock.instant();
        Claim claim = keys.claim(key, requestHash, now);
        if (claim == Claim.USED) {
            keys.forgetIfFrom(key, now.minus(KEPT));
            Optional<Given> given = keys.given(key, requestHash);
            if (given.isPresent()) {
                return given.get().sameRequest()
                        ? new Outcome.Answered(given.get().answer())
                        : new Outcome.OtherRequest();
            }
            claim = keys.claim(key, requestHash, now);
        }
        if (claim != Claim.TAKEN) {
            return new Outcome.InProgress();
        }
        Answer answer = work.get();
        if (isBusy(answer)) {
            keys.forget(key);
        } else {
            keys.keep(key, answer);
        }
        return new Outcome.Answered(answer);
    }

    private static boolean isBusy(Answer answer) {
        return answer.status() == ProblemType.BUSY.status();
    }
}
