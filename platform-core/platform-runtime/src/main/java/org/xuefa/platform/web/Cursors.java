package org.xuefa.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Marks between two pages of a list. A cursor holds where the last page ended, signed together with the city and the parameters of the list:
 * it fits no other city, no other list and no other filter, and what a caller makes up is refused.
 */
@ApplicationScoped
public class Cursors {
    /** Lists of the platform's operator belong to no city. */
    private static final String PLATFORM = "platform";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 200;
    private final Supplier<byte[]> master;
    private volatile byte @Nullable [] signingKey;

    protected Cursors() {
        this(() -> {
            throw new IllegalStateException("no key");
        });
    }

    @Inject
    public Cursors(Settings settings) {
        this(settings::masterKey);
    }

    Cursors(Supplier<byte[]> master) {
        this.master = master;
    }

    /** For tests, with any key. */
    public static Cursors withKey(byte[] key) {
        return new Cursors(() -> key);
    }

    /**
     * Cursor of the next page.
     *
     * @param list name of the list and all its filters, in a fixed order
     * @param position where this page ended, such as the id of its last row
     */
    public String next(String list, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var signature = signature(list, text);
        var bytes = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, bytes, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where the page before ended; empty without a cursor; refused when the cursor is not one of ours for this city and list. */
    public Optional<String> position(@Nullable String cursor, String list) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE_BYTES) {
                var text = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
                if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE_BYTES), signature(list, text))) {
                    return Optional.of(new String(text, StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException _) {
            // not even Base64: refused like any other forgery
        }
        throw Refusal.invalid("/cursor", "malformed", "翻页标记无效，请从第一页重新开始");
    }

    /** Rows a page, as asked for, within bounds. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, LARGEST_LIMIT);
    }

    private byte[] signature(String list, byte[] position) {
        var mac = mac(signingKey());
        mac.update((CurrentTenant.find().map(Object::toString).orElse(PLATFORM) + "\0" + list + "\0").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(mac.doFinal(position), SIGNATURE_BYTES);
    }

    private byte[] signingKey() {
        var key = signingKey;
        if (key == null) {
            key = mac(master.get()).doFinal("signing of cursors, 1".getBytes(StandardCharsets.UTF_8));
            signingKey = key;
        }
        return key;
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
