package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.learning.CoursePacks;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packs.domain.UploadRule;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackReport;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.FieldProblem;

/** The steps of taking a pack that touch the database, each a transaction of its own. */
@ApplicationScoped
public class TakePack {
    private final PublisherStore publishers;
    private final PublisherDesk desk;
    private final PackStore packs;
    private final CoursePacks courses;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected TakePack() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public TakePack(PublisherStore publishers, PublisherDesk desk, PackStore packs, CoursePacks courses, AuditLog audit, Clock clock) {
        this.publishers = publishers;
        this.desk = desk;
        this.packs = packs;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keys of the publishers that the caller may upload for; any other is unknown to the check. */
    @Transactional
    public KeyRing keys() {
        var known = publishers.all().stream().filter(Publisher::isOwn).filter(desk::sees).collect(Collectors.toMap(Publisher::id, publisher -> publisher));
        Map<String, KeyRing.KnownKey> ring = publishers.keys().stream().filter(key -> known.containsKey(key.publisherId())).collect(Collectors.toMap(SigningKey::id, key -> {
            var publisher = known.get(key.publisherId());
            return new KeyRing.KnownKey(PackKeys.publicKey(key.pem()).orElseThrow(), key.state() != SigningKey.State.ACTIVE || !publisher.active(), publisher.department());
        }));
        return id -> Optional.ofNullable(ring.get(id));
    }

    /** What is kept of a refused file: that there was one. */
    @Transactional
    public void refused(Upload upload, PackReport report) {
        audit.record("pack.refused", "pack-file", upload.sha256(), Map.of("bytes", upload.bytes(), "reasons", report.total(),
                "codes", report.faults().stream().map(fault -> fault.reason().code()).distinct().sorted().limit(20).toList()));
    }

    @Transactional
    public UUID upload(Upload upload, PackReport report) {
        var key = publishers.key(report.keyId()).filter(found -> found.state() == SigningKey.State.ACTIVE)
                .orElseThrow(() -> UploadPack.refusal(List.of(new FieldProblem("signature.txt#line=2", "key-revoked", "签名所用的密钥已被吊销或停用"))));
        var caller = CurrentCaller.required();
        return store(upload, report.content().orElseThrow(), desk.required(key.publisherId()), report.keyId(), caller.subject(), caller.displayName(), StoredVersion.State.DRAFT);
    }

    /**
     * Stores a checked file as a version, in the transaction of the caller.
     *
     * @param by subject of who brought it; empty for another city
     */
    UUID store(Upload upload, Pack pack, Publisher publisher, String keyId, String by, String byName, StoredVersion.State state) {
        var known = packs.lockNamed(pack.id());
        var versions = known.map(stored -> packs.versions(List.of(stored.id())).getOrDefault(stored.id(), List.of())).orElse(List.of());
        var twin = versions.stream().filter(version -> version.version().equals(pack.version())).findAny();
        if (twin.filter(version -> version.sha256().equals(upload.sha256())).isPresent() && known.filter(stored -> stored.publisherId().equals(publisher.id())).isPresent()) {
            return twin.get().id();
        }
        var reasons = UploadRule.check(pack, publisher.id(), courses.isShipped(pack.id()), known, versions);
        if (!reasons.isEmpty()) {
            throw UploadPack.refusal(reasons);
        }
        var now = clock.instant();
        var stored = known.map(before -> before.touched(now)).orElseGet(() -> StoredPack.fresh(Ids.next(), pack, publisher.id(), now));
        if (known.isEmpty()) {
            packs.add(stored);
        } else {
            packs.save(stored);
        }
        var fresh = new StoredVersion(Ids.next(), stored.id(), pack.version(), state, keyId, upload.sha256(), upload.bytes(), by, byName, now,
                state == StoredVersion.State.SUBMITTED ? now : null, null, null, null, 1);
        var version = twin.map(before -> before.replacedBy(fresh)).orElse(fresh);
        if (twin.isPresent()) {
            packs.replace(version, pack);
        } else {
            packs.add(version, pack);
        }
        keep(version.id(), upload);
        audit.record("pack.uploaded", "pack-version", version.id().toString(), Map.of("pack", pack.id(), "version", pack.version(), "sha256", upload.sha256(), "key", keyId));
        return version.id();
    }

    private void keep(UUID versionId, Upload upload) {
        try (var in = Files.newInputStream(upload.file())) {
            var number = 0;
            for (var piece = in.readNBytes(PackStore.PIECE); piece.length > 0; piece = in.readNBytes(PackStore.PIECE)) {
                packs.addPiece(versionId, number++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
