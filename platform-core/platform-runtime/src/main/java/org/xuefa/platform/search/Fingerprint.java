package org.xuefa.platform.search;

/** Count and order-free hash over ids and contents; equal in index and database when nothing is missing, stale or left over. */
public record Fingerprint(long count, long hash) {
    public static final Fingerprint EMPTY = new Fingerprint(0, 0);

    public Fingerprint plus(String id, long contentHash) {
        long mixed = contentHash * 0x9E3779B97F4A7C15L + id.hashCode();
        mixed = (mixed ^ (mixed >>> 32)) * 0xBF58476D1CE4E5B9L;
        return new Fingerprint(count + 1, hash + (mixed ^ (mixed >>> 29)));
    }

    public Fingerprint plus(Fingerprint other) {
        return new Fingerprint(count + other.count, hash + other.hash);
    }
}
