package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packtool.PackKeys;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** The city registers departments as publishers, and their public keys; rotates and revokes these. */
@ApplicationScoped
public class EditPublishers {
    private static final int MOST_PACKS = 500;
    private final PublisherStore publishers;
    private final PublisherDesk desk;
    private final RevokedKeys revoked;
    private final PackStore packs;
    private final RetirePack retirement;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected EditPublishers() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public EditPublishers(PublisherStore publishers, PublisherDesk desk, RevokedKeys revoked, PackStore packs, RetirePack retirement, Units units, AuditLog audit, Clock clock) {
        this.publishers = publishers;
        this.desk = desk;
        this.revoked = revoked;
        this.packs = packs;
        this.retirement = retirement;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param keys the latest first; one that its own city has revoked is shown so
     * @param atOrigin those of the keys that the city they come from has revoked
     */
    public record View(Publisher publisher, @Nullable String unitName, List<SigningKey> keys, Set<String> atOrigin) {}

    /** Those that the caller may see. */
    @Transactional
    public List<View> all() {
        return views(publishers.all().stream().filter(desk::sees).toList());
    }

    @Transactional
    public View register(String department, @Nullable UUID unitId) {
        require(unitId);
        var name = department.strip();
        if (publishers.named(name, "").isPresent()) {
            throw new Refusal(PacksProblem.PUBLISHER_EXISTS);
        }
        var publisher = new Publisher(Ids.next(), name, unitId, "", true, 1, clock.instant());
        publishers.add(publisher);
        audit.record("pack-publisher.registered", "pack-publisher", publisher.id().toString(), Map.of("department", name));
        return view(publisher);
    }

    @Transactional
    public View change(UUID publisherId, long expectedRevision, @Nullable UUID unitId, boolean active) {
        var publisher = locked(publisherId);
        Revisions.match(expectedRevision, publisher.revision());
        require(unitId);
        var changed = publisher.changed(unitId, active);
        publishers.save(changed);
        audit.record("pack-publisher.changed", "pack-publisher", publisherId.toString(), Map.of("unit", unitId == null ? "" : unitId, "active", active));
        return view(changed);
    }

    /** @param replaces the keys of before take no more packs */
    @Transactional
    public View registerKey(UUID publisherId, String pem, String label, boolean replaces) {
        var publisher = own(publisherId);
        var key = PackKeys.publicKey(pem).orElseThrow(() -> Refusal.invalid("/publicKey", "malformed", "不是 Ed25519 公钥（PEM 格式）"));
        var id = PackKeys.id(key);
        if (publishers.key(id).isPresent()) {
            throw new Refusal(PacksProblem.PACK_KEY_EXISTS);
        }
        var now = clock.instant();
        if (replaces) {
            publishers.keys().stream().filter(old -> old.publisherId().equals(publisherId) && old.state() == SigningKey.State.ACTIVE)
                    .forEach(old -> publishers.save(old.ended(SigningKey.State.REPLACED, now, null)));
        }
        publishers.add(new SigningKey(id, publisherId, PackKeys.pem(key), label.strip(), SigningKey.State.ACTIVE, now, null, null));
        audit.record("pack-key.registered", "pack-publisher", publisherId.toString(), Map.of("key", id, "replaces", replaces));
        return touched(publisher);
    }

    /**
     * An own publisher's key is revoked for all cities that took its packs; another city's is distrusted here alone.
     *
     * @param retirePacks retire the installed packs that it signed; else they stay usable, flagged
     */
    @Transactional
    public View revokeKey(UUID publisherId, String keyId, String reason, boolean retirePacks) {
        var publisher = locked(publisherId);
        var key = publishers.key(keyId).filter(found -> found.publisherId().equals(publisherId)).orElseThrow(Refusal::notFound);
        if (key.state() == SigningKey.State.REVOKED) {
            throw new Refusal(PacksProblem.PACK_KEY_OVER);
        }
        publishers.save(key.ended(SigningKey.State.REVOKED, clock.instant(), reason.strip()));
        if (publisher.isOwn()) {
            publishers.announceRevoked(keyId, clock.instant());
        }
        audit.record(publisher.isOwn() ? "pack-key.revoked" : "pack-key.distrusted", "pack-publisher", publisherId.toString(), Map.of("key", keyId, "retirePacks", retirePacks), reason.strip());
        if (retirePacks) {
            packs.packs(MOST_PACKS).stream().filter(StoredPack::isInUse).filter(pack -> keyId.equals(pack.installedKey())).map(StoredPack::id)
                    .forEach(pack -> retirement.retire(pack, reason));
        }
        return touched(publisher);
    }

    private Publisher own(UUID publisherId) {
        var publisher = locked(publisherId);
        if (!publisher.isOwn()) {
            throw new Refusal(PacksProblem.PUBLISHER_OF_OTHER_CITY);
        }
        return publisher;
    }

    private Publisher locked(UUID publisherId) {
        return publishers.lock(publisherId).orElseThrow(Refusal::notFound);
    }

    private void require(@Nullable UUID unitId) {
        if (unitId != null && units.find(unitId).isEmpty()) {
            throw Refusal.invalid("/unitId", "unknown", "没有这个单位");
        }
    }

    private View touched(Publisher publisher) {
        var touched = publisher.touched();
        publishers.save(touched);
        return view(touched);
    }

    private View view(Publisher publisher) {
        return views(List.of(publisher)).getFirst();
    }

    private List<View> views(List<Publisher> shown) {
        var keys = publishers.keys();
        var over = revoked.all(shown, keys);
        var names = units.findAll(shown.stream().map(Publisher::unitId).filter(java.util.Objects::nonNull).toList()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var atOrigin = over.entrySet().stream().filter(key -> key.getValue() == RevokedKeys.By.ORIGIN).map(Map.Entry::getKey).collect(Collectors.toSet());
        return shown.stream().map(publisher -> new View(publisher, publisher.unitId() == null ? null : names.get(publisher.unitId()),
                keys.stream().filter(key -> key.publisherId().equals(publisher.id()))
                        .map(key -> atOrigin.contains(key.id()) && key.state() != SigningKey.State.REVOKED ? key.revokedElsewhere() : key).toList(), atOrigin)).toList();
    }
}
