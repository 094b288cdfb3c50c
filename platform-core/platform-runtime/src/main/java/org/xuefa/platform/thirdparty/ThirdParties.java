package org.xuefa.platform.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** The current city's table of third parties; each deed with its audit entry is one transaction, without Keycloak in it. */
@ApplicationScoped
@Transactional
class ThirdParties {
    /** More than any city needs; every one is read for the list. */
    static final int MOST = 100;
    private static final String OBJECT = "third-party";
    private final EntityManager entityManager;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    protected ThirdParties() {
        this(null, null, null, null);
    }

    @Inject
    ThirdParties(EntityManager entityManager, Vault vault, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ThirdParty> all() {
        return entityManager.createQuery("from ThirdPartyRow t where t.removed = false order by t.name", ThirdPartyRow.class).getResultStream().map(this::read).toList();
    }

    /** Those whose latest change the realm does not know of yet, removed ones too. */
    public List<ThirdParty> unready() {
        return entityManager.createQuery("from ThirdPartyRow t where t.ready = false order by t.id", ThirdPartyRow.class).getResultStream().map(this::read).toList();
    }

    public Optional<ThirdParty> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ThirdPartyRow.class, id)).map(this::read).filter(found -> !found.removed());
    }

    public ThirdParty add(ThirdParty.Kind kind, ThirdParty.About about) {
        if (all().size() >= MOST) {
            throw new Refusal(ThirdPartyProblem.THIRD_PARTY_LIMIT, Map.of("limit", MOST));
        }
        var row = new ThirdPartyRow(Ids.next(), kind, freeName(about, null), vault.seal(about.contact()), clock.instant());
        entityManager.persist(row);
        entityManager.flush();
        return noted("third-party.registered", read(row));
    }

    public ThirdParty change(UUID id, ThirdParty.About about, int revision) {
        var row = locked(id, revision);
        var before = read(row);
        row.write(freeName(about, id), vault.seal(about.contact()));
        entityManager.flush();
        var after = read(row);
        if (before.about().enabled() != about.enabled()) {
            audit.record(about.enabled() ? "third-party.switched-on" : "third-party.switched-off", OBJECT, id.toString(), Map.of());
        }
        return noted("third-party.changed", after);
    }

    public ThirdParty remove(UUID id, int revision) {
        var row = locked(id, revision);
        row.remove();
        entityManager.flush();
        return noted("third-party.removed", read(row));
    }

    public Instant gaveSecret(UUID id) {
        var row = Optional.ofNullable(entityManager.find(ThirdPartyRow.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Refusal::notFound);
        var now = clock.instant();
        row.gaveSecret(now);
        audit.record("third-party.secret-issued", OBJECT, id.toString(), Map.of());
        return now;
    }

    /** A person has taken the agreement with it back. */
    public void consentWithdrawn(UUID id) {
        audit.record("third-party.consent-withdrawn", OBJECT, id.toString(), Map.of());
    }

    /** The realm is as that revision wants it; a removed one leaves the table with that. */
    public void settled(ThirdParty thirdParty) {
        var sql = thirdParty.removed() ? "delete from ThirdPartyRow t where t.id = :id and t.revision = :revision" : "update ThirdPartyRow t set t.ready = true where t.id = :id and t.revision = :revision";
        entityManager.createQuery(sql).setParameter("id", thirdParty.id()).setParameter("revision", thirdParty.revision()).executeUpdate();
    }

    public void used(UUID id, Instant at) {
        entityManager.createQuery("update ThirdPartyRow t set t.lastUsedAt = :at where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :at)")
                .setParameter("at", at).setParameter("id", id).executeUpdate();
    }

    private ThirdPartyRow locked(UUID id, int revision) {
        var row = Optional.ofNullable(entityManager.find(ThirdPartyRow.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Refusal::notFound);
        var stored = read(row);
        if (stored.removed()) {
            throw Refusal.notFound();
        }
        Revisions.match(revision, stored.revision());
        return row;
    }

    private ThirdParty.About freeName(ThirdParty.About about, @Nullable UUID own) {
        if (all().stream().anyMatch(other -> other.about().name().equals(about.name()) && !other.id().equals(own))) {
            throw new Refusal(ThirdPartyProblem.THIRD_PARTY_NAME_TAKEN);
        }
        return about;
    }

    private ThirdParty noted(String action, ThirdParty thirdParty) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", thirdParty.kind().name());
        facts.put("scopes", thirdParty.about().scopes().stream().map(AppScope::token).sorted().collect(Collectors.joining(" ")));
        facts.put("redirectUris", String.join(" ", thirdParty.about().redirectUris()));
        facts.put("requestsPerMinute", thirdParty.about().requestsPerMinute());
        audit.record(action, OBJECT, thirdParty.id().toString(), facts);
        return thirdParty;
    }

    private ThirdParty read(ThirdPartyRow row) {
        return row.thirdParty(vault);
    }
}
