package org.xuefa.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trace id of the request that this thread serves: the one of a well-formed W3C traceparent, else a new one. It is in every log line and problem. */
public final class TraceId {
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private TraceId() {}

    public static Optional<String> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    static String enter(@Nullable String traceParent) {
        var matcher = traceParent == null ? null : TRACE_PARENT.matcher(traceParent);
        var id = matcher != null && matcher.matches() ? matcher.group(1) : fresh();
        CURRENT.set(id);
        return id;
    }

    static void leave() {
        CURRENT.remove();
    }

    private static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
