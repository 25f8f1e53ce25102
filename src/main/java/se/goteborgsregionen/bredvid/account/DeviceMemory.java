package se.goteborgsregionen.bredvid.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.account.DeviceRepository.Secret;
import se.goteborgsregionen.bredvid.audit.AuditLog;

/**
 * Remembers devices and recognises them. The secret changes at each use, so that a copied cookie shows itself as soon as
 * both the thief and the owner have used it; then all the person's devices are forgotten and her sessions end.
 */
@Component
class DeviceMemory {

    static final Duration LASTS = Duration.ofDays(30);

    /** Several tabs of a browser that starts again come with the same secret at once; that is no theft. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(DeviceMemory.class);
    private static final int SERIES_BYTES = 16;

    private final DeviceRepository devices;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random;

    DeviceMemory(DeviceRepository devices, AuditLog audit, Clock clock, SecureRandom random) {
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A device that has been recognised, or is new.
     *
     * @param cookie what the browser is to keep from now on; null where it keeps what it has
     */
    record Recognised(
            long deviceId, long personId, @Nullable String cookie, Instant validUntil) {}

    @Transactional
    public Recognised remember(long personId, DeviceName name) {
        byte[] series = SecretToken.bytes(random, SERIES_BYTES);
        String token = SecretToken.fresh(random);
        Instant now = clock.instant();
        Instant validUntil = now.plus(LASTS);
        long id = devices.insert(personId, series, SecretToken.hash(token), name, now, validUntil);
        return new Recognised(id, personId, cookie(series, token), validUntil);
    }

    /** Null for a cookie that opens nothing. */
    @Transactional
    public @Nullable Recognised recognise(String cookie) {
        int dot = cookie.indexOf('.');
        byte[] series = dot < 0 ? new byte[0] : decode(cookie.substring(0, dot));
        if (series.length != SERIES_BYTES) {
            return null;
        }
        byte[] presented = SecretToken.hash(cookie.substring(dot + 1));
        Secret device = devices.findBySeries(series).orElse(null);
        Instant now = clock.instant();
        if (device == null || !device.validUntil().isAfter(now)) {
            return null;
        }
        String next = SecretToken.fresh(random);
        if (devices.rotate(device.id(), presented, SecretToken.hash(next), now)) {
            return new Recognised(device.id(), device.personId(), cookie(series, next), device.validUntil());
        }
        Secret after = devices.findBySeries(series).orElse(null);
        if (after == null) {
            return null;
        }
        if (isTheOneBefore(after, presented, now)) {
            return new Recognised(after.id(), after.personId(), null, after.validUntil());
        }
        forgetCopied(after, now);
        return null;
    }

    private static boolean isTheOneBefore(Secret device, byte[] presented, Instant now) {
        String previous = device.previousHash();
        return previous != null
                && same(previous, presented)
                && !now.isAfter(device.rotatedAt().plus(GRACE));
    }

    private static boolean same(String storedHash, byte[] presented) {
        return MessageDigest.isEqual(DeviceRepository.HEX.parseHex(storedHash), presented);
    }

    private void forgetCopied(Secret device, Instant now) {
        LOG.warn(
                "A copied device cookie was presented for person {}; all her devices are forgotten", device.personId());
        devices.removeAllOf(List.of(device.personId()));
        devices.endSessions(List.of(device.personId()), now);
        audit.record(
                null,
                "account.device-copied",
                AuditLog.Subject.ACCOUNT,
                device.personId(),
                device.personId(),
                null,
                "");
    }

    /** Forgets the device that the cookie names, if it names one. */
    @Transactional
    public void forget(String cookie) {
        int dot = cookie.indexOf('.');
        byte[] series = dot < 0 ? new byte[0] : decode(cookie.substring(0, dot));
        devices.findBySeries(series)
                .filter(device -> same(device.tokenHash(), SecretToken.hash(cookie.substring(dot + 1))))
                .ifPresent(device -> devices.remove(device.id(), device.personId()));
    }

    private static String cookie(byte[] series, String token) {
        return SecretToken.encode(series) + "." + token;
    }

    private static byte[] decode(String letters) {
        try {
            return Base64.getUrlDecoder().decode(letters);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }
}
