package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.Scan;
import org.xuefa.enrolment.domain.ScanCheck;
import org.xuefa.enrolment.domain.ScanStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Keeps the scans of a batch: sealed part by part, for those in whose scope the batch is; who looks at one is written down. */
@ApplicationScoped
@Transactional
public class KeepScans {
    private static final int PART = 512 * 1024;
    private final ScanStore scans;
    private final KeepRosters rosters;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    protected KeepScans() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepScans(ScanStore scans, KeepRosters rosters, Vault vault, AuditLog audit, Clock clock) {
        this.scans = scans;
        this.rosters = rosters;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Scan> list(UUID batch) {
        rosters.get(batch);
        return scans.of(batch);
    }

    /** The new scan, or the one of the same content that is there. */
    public Scan add(UUID batch, @Nullable String fileName, byte[] content) {
        var roster = rosters.get(batch);
        if (roster.state() == Roster.State.FAILED) {
            throw new Refusal(EnrolmentProblem.ROSTER_NOT_READY);
        }
        if (content.length > ScanCheck.LARGEST) {
            throw new Refusal(EnrolmentProblem.SCAN_TOO_LARGE, Map.of("maxBytes", ScanCheck.LARGEST));
        }
        var kind = ScanCheck.kind(content);
        if (scans.of(batch).size() >= ScanCheck.MOST) {
            throw new Refusal(EnrolmentProblem.TOO_MANY_SCANS, Map.of("most", ScanCheck.MOST));
        }
        var caller = CurrentCaller.required();
        var name = fileName == null || fileName.isBlank() ? "扫描件" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        var scan = new Scan(Ids.next(), batch, name, kind.contentType(), content.length, sha256(content), caller.subject(), caller.displayName(), clock.instant());
        if (!scans.add(scan)) {
            return scans.of(batch).stream().filter(other -> other.sha256().equals(scan.sha256())).findAny().orElseThrow();
        }
        for (int from = 0, part = 0; from < content.length; from += PART, part++) {
            scans.addPart(scan.id(), part, vault.sealBytes(Arrays.copyOfRange(content, from, Math.min(from + PART, content.length))));
        }
        audit.record("roster-scan.added", "roster", batch.toString(), Map.of("scan", scan.id(), "bytes", scan.bytes(), "sha256", scan.sha256()));
        return scan;
    }

    /** Who asks for it gets it, and it is written down before the first byte leaves. */
    public Scan download(UUID batch, UUID id) {
        rosters.get(batch);
        var scan = scans.find(batch, id).orElseThrow(Refusal::notFound);
        audit.record("roster-scan.downloaded", "roster", batch.toString(), Map.of("scan", id));
        return scan;
    }

    /** Opened; empty after the last. Only with a scan from {@link #download}. */
    public Optional<byte[]> part(Scan scan, int part) {
        return scans.part(scan.id(), part).map(vault::openBytes);
    }

    public void remove(UUID batch, UUID id) {
        rosters.requireOpen(rosters.get(batch));
        scans.delete(scans.find(batch, id).orElseThrow(Refusal::notFound).id());
        audit.record("roster-scan.removed", "roster", batch.toString(), Map.of("scan", id));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
