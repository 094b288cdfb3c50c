package org.xuefa.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What good tokens say, by the token's hash: a browser sends the same one dozens of times, and to read it and check its signature was a sixth of
 * what saving an answer cost. Kept for as long as a token of the portal lasts; a key taken out of its realm is believed so much longer at most than
 * keys are kept anyway. Bad tokens are not remembered.
 */
final class RememberedTokens {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 20_000;
    private final Cache<Hash, Content> tokens = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** SHA-256. */
    private record Hash(long first, long second, long third, long fourth) {}

    /** What a token with a good signature says; whether it has expired is for whoever asks. */
    record Content(String issuer, Caller caller, Instant expires) {}

    Optional<Content> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(hash(token)));
    }

    void add(String token, Content content) {
        tokens.put(hash(token), content);
    }

    private static Hash hash(String token) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            return new Hash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
