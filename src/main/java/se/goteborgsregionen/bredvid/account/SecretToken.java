package se.goteborgsregionen.bredvid.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that travel in links and cookies; at rest there is only their SHA-256. */
final class SecretToken {

    private static final int BYTES = 32;

    private SecretToken() {}

    /** 256 random bits, in letters that may stand in a link. */
    static String fresh(SecureRandom random) {
        return encode(bytes(random, BYTES));
    }

    static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256. The token has 256 bits of chance, so that it needs neither salt nor a slow hash. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
