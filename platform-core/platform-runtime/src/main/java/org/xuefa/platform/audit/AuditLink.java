package org.xuefa.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A link of a city's chain: the hash of an entry covers everything in it, its place, the city, and the hash before. Each part is written
 * with its length in front, so that no two different entries read the same.
 */
public record AuditLink(long position, String hash) {
    /** What the first entry hangs on. */
    public static final AuditLink START = new AuditLink(0, "0".repeat(64));

    AuditLink next(int tenant, AuditEntry entry) {
        long place = position + 1;
        return new AuditLink(place, sha256(canonical(tenant, place, entry) + hash));
    }

    private static String canonical(int tenant, long place, AuditEntry entry) {
        var text = new StringBuilder("xuefa audit 1;");
        Stream.of(Integer.toString(tenant), Long.toString(place), entry.id().toString(), entry.at().truncatedTo(ChronoUnit.MICROS).toString(), entry.actor(),
                        entry.actorUserName(), entry.roles(), entry.action(), entry.objectType(), entry.objectId(), entry.facts(),
                        entry.reason() == null ? "-" : "+" + entry.reason(), entry.traceId() == null ? "-" : "+" + entry.traceId())
                .forEach(part -> text.append(part.length()).append(':').append(part).append(';'));
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
