package se.goteborgsregionen.bredvid.booking;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the secret that mail about a booking is answered with. */
@Component
class ReplyTokens {

    private static final int BYTES = 16;

    private final RandomGenerator random;

    @Autowired
    ReplyTokens() {
        this(new SecureRandom());
    }

    ReplyTokens(RandomGenerator random) {
        this.random = random;
    }

    /** 32 hexadecimal digits that nobody can guess. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
