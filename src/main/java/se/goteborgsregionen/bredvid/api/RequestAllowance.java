package se.goteborgsregionen.bredvid.api;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.shared.MinuteAllowance;

/**
 * How often a program may ask: so many times a minute with one token, and twice as often by all of a person's tokens
 * together. Never counted by network address, which a whole municipality may share. Each node counts for itself.
 */
@Component
class RequestAllowance {

    static final int A_MINUTE_BY_TOKEN = 120;

    static final int A_MINUTE_BY_PERSON = 240;

    private final MinuteAllowance ofTokens;
    private final MinuteAllowance ofPeople;

    RequestAllowance(Clock clock) {
        this.ofTokens = new MinuteAllowance(A_MINUTE_BY_TOKEN, clock);
        this.ofPeople = new MinuteAllowance(A_MINUTE_BY_PERSON, clock);
    }

    /** Zero where the request may pass, otherwise how long to wait before the next. */
    Duration take(Bearer bearer) {
        Duration wait = ofTokens.take(bearer.tokenId());
        return wait.isPositive() ? wait : ofPeople.take(bearer.personId());
    }
}
