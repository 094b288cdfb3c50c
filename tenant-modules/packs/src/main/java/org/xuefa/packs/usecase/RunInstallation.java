package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.xuefa.learning.CoursePacks;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackMedia;
import org.xuefa.packs.PackInstalled;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packtool.PackVersion;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;

/** What installing a version would do, and doing it: learning's courses and the pack's state in one transaction. */
@ApplicationScoped
public class RunInstallation {
    private final PackStore packs;
    private final PublisherStore publishers;
    private final CoursePacks courses;
    private final RevokedKeys revoked;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RunInstallation() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RunInstallation(PackStore packs, PublisherStore publishers, CoursePacks courses, RevokedKeys revoked, Outbox outbox, AuditLog audit, Clock clock) {
        this.packs = packs;
        this.publishers = publishers;
        this.courses = courses;
        this.revoked = revoked;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PackEffect effect(UUID versionId) {
        var _ = packs.version(versionId).orElseThrow(Refusal::notFound);
        return courses.effect(packs.content(versionId));
    }

    /** The version that is installed changes nothing; a lower one is refused, for learners never go back. */
    @Transactional
    public PackEffect run(UUID versionId, PackMedia media) {
        var pack = packs.version(versionId).map(StoredVersion::pack).flatMap(packs::lock).orElseThrow(Refusal::notFound);
        var version = packs.version(versionId).orElseThrow(Refusal::notFound);
        version.require(version.isOut());
        publishers.find(pack.publisherId()).orElseThrow().requireActive();
        if (revoked.all().containsKey(version.keyId())) {
            throw new Refusal(PacksProblem.PACK_KEY_REVOKED);
        }
        if (isLower(version, pack)) {
            throw new Refusal(PacksProblem.PACK_IS_OLDER);
        }
        var content = packs.content(versionId);
        var effect = courses.install(content, media);
        if (effect.changesNothing() && pack.isInUse()) {
            return effect;
        }
        var now = clock.instant();
        packs.versions(List.of(pack.id())).getOrDefault(pack.id(), List.of()).stream()
                .filter(other -> other.state() == StoredVersion.State.INSTALLED && !other.id().equals(versionId)).map(StoredVersion::superseded).forEach(packs::save);
        packs.save(version.installed(now));
        packs.save(pack.installed(version, content.title(), now));
        var facts = new HashMap<String, Object>();
        facts.put("pack", pack.packId());
        facts.put("version", version.version());
        facts.put("from", effect.from() == null ? "" : effect.from());
        audit.record("pack.installed", "pack-version", versionId.toString(), facts);
        outbox.publish(new PackInstalled(pack.packId(), effect.from(), version.version()));
        return effect;
    }

    private static boolean isLower(StoredVersion version, StoredPack pack) {
        var installed = pack.installedVersion();
        return installed != null && PackVersion.parse(installed).orElseThrow().compareTo(version.number()) > 0;
    }
}
