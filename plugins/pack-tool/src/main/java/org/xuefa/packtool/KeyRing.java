package org.xuefa.packtool;

import java.security.PublicKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The publishers' keys that whoever checks a pack knows. */
public interface KeyRing {
    /**
     * @param revoked revoked, or replaced and out of use
     * @param department for whose packs it signs; null for any
     */
    record KnownKey(PublicKey key, boolean revoked, @Nullable String department) {}

    Optional<KnownKey> find(String keyId);

    /** Keys that sign for any department, as given on a command line. */
    static KeyRing of(Collection<PublicKey> keys) {
        Map<String, KnownKey> known = keys.stream().collect(Collectors.toMap(PackKeys::id, key -> new KnownKey(key, false, null), (first, second) -> first));
        Function<String, Optional<KnownKey>> find = id -> Optional.ofNullable(known.get(id));
        return find::apply;
    }
}
