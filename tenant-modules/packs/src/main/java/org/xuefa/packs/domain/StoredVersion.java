package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.PackVersion;
import org.xuefa.platform.problem.Refusal;

/**
 * One version of a pack on its way from upload to learners.
 *
 * @param pack id of the city's pack
 * @param uploadedBy subject of who uploaded it; empty when another city shared it
 */
public record StoredVersion(UUID id, UUID pack, String version, State state, String keyId, String sha256, long bytes, String uploadedBy, String uploadedByName,
        Instant uploadedAt, @Nullable Instant submittedAt, @Nullable Instant decidedAt, @Nullable Instant publishedAt, @Nullable Instant installedAt, int revision) {
    public enum State { DRAFT, SUBMITTED, RETURNED, APPROVED, PUBLISHED, INSTALLED, SUPERSEDED }

    private static final Set<State> WITH_ITS_AUTHOR = EnumSet.of(State.DRAFT, State.RETURNED);
    private static final Set<State> OUT = EnumSet.of(State.PUBLISHED, State.INSTALLED, State.SUPERSEDED);

    /** A draft, or a returned version, which its author may replace or throw away. */
    public boolean isWithItsAuthor() {
        return WITH_ITS_AUTHOR.contains(state);
    }

    /** Published once: what a later version is compared with and shared cities get. */
    public boolean isOut() {
        return OUT.contains(state);
    }

    public PackVersion number() {
        return PackVersion.parse(version).orElseThrow();
    }

    /** Another file under the same number. */
    public StoredVersion replacedBy(StoredVersion upload) {
        require(isWithItsAuthor());
        return new StoredVersion(id, pack, version, State.DRAFT, upload.keyId, upload.sha256, upload.bytes, upload.uploadedBy, upload.uploadedByName, upload.uploadedAt,
                null, null, null, null, revision + 1);
    }

    public StoredVersion submitted(Instant now) {
        require(isWithItsAuthor());
        return in(State.SUBMITTED, now, null, null, null);
    }

    public StoredVersion decided(boolean approved, Instant now) {
        require(state == State.SUBMITTED);
        return in(approved ? State.APPROVED : State.RETURNED, submittedAt, now, null, null);
    }

    public StoredVersion published(Instant now) {
        require(state == State.APPROVED);
        return in(State.PUBLISHED, submittedAt, decidedAt, now, null);
    }

    public StoredVersion installed(Instant now) {
        require(isOut());
        return in(State.INSTALLED, submittedAt, decidedAt, publishedAt, now);
    }

    public StoredVersion superseded() {
        return in(State.SUPERSEDED, submittedAt, decidedAt, publishedAt, installedAt);
    }

    /** Refuses what the state does not allow. */
    public void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(PacksProblem.PACK_STATE_FORBIDS, Map.of("state", state.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private StoredVersion in(State next, @Nullable Instant submitted, @Nullable Instant decided, @Nullable Instant published, @Nullable Instant installed) {
        return new StoredVersion(id, pack, version, next, keyId, sha256, bytes, uploadedBy, uploadedByName, uploadedAt, submitted, decided, published, installed, revision + 1);
    }
}
