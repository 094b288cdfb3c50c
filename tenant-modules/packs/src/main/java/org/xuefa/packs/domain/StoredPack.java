package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.Pack;

/**
 * A pack of the city.
 *
 * @param packId its name in the manifest
 * @param installedKey that signed the installed version
 * @param retiredAt null while its courses may be begun
 */
public record StoredPack(UUID id, String packId, UUID publisherId, Pack.Kind kind, String title, @Nullable String installedVersion, @Nullable String installedKey,
        @Nullable Instant installedAt, @Nullable Instant retiredAt, Instant updatedAt) {
    public static StoredPack fresh(UUID id, Pack pack, UUID publisherId, Instant now) {
        return new StoredPack(id, pack.id(), publisherId, pack.kind(), pack.title(), null, null, null, null, now);
    }

    public boolean isInUse() {
        return installedVersion != null && retiredAt == null;
    }

    public StoredPack touched(Instant now) {
        return new StoredPack(id, packId, publisherId, kind, title, installedVersion, installedKey, installedAt, retiredAt, now);
    }

    public StoredPack installed(StoredVersion version, String newTitle, Instant now) {
        return new StoredPack(id, packId, publisherId, kind, newTitle, version.version(), version.keyId(), now, null, now);
    }

    public StoredPack retired(Instant now) {
        return new StoredPack(id, packId, publisherId, kind, title, installedVersion, installedKey, installedAt, now, now);
    }
}
