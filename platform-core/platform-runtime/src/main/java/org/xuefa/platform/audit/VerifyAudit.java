package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Recomputes the chain of the current city from its first entry, through every daily anchor. It finds an entry that was changed, taken out
 * or put in, and a tail that was cut off. Who rewrites every entry and the head as well meets the anchors, which cannot be signed with the
 * database alone; who takes those away too is found by the anchors the auditor kept elsewhere.
 */
@ApplicationScoped
public class VerifyAudit {
    private static final int PIECE = 2000;
    private final EntityManager entityManager;
    private final AuditLog log;
    private final AnchorKey key;
    private final CityDirectory cities;

    protected VerifyAudit() {
        this(null, null, new AnchorKey(), null);
    }

    @Inject
    public VerifyAudit(EntityManager entityManager, AuditLog log, AnchorKey key, CityDirectory cities) {
        this.entityManager = entityManager;
        this.log = log;
        this.key = key;
        this.cities = cities;
    }

    /** @param link from an earlier verification; null without one @param kept anchors the auditor kept, in any order */
    @Transactional
    public AuditFinding verify(@Nullable AuditLink link, List<SignedAnchor> kept) {
        long unsealed = entityManager.createQuery("select count(*) from AuditRow where position is null", Long.class).getSingleResult();
        var head = entityManager.createQuery("from AuditHeadRow", AuditHeadRow.class).getResultStream().findAny().map(AuditHeadRow::link).orElse(null);
        var stored = entityManager.createQuery("from AuditAnchorRow order by day", AuditAnchorRow.class).getResultStream().map(AuditAnchorRow::anchor).toList();
        var all = new ArrayList<>(stored);
        all.addAll(kept);
        var broken = brokenAnchor(stored, all);
        var anchors = new TreeMap<Long, String>();
        if (broken == null) {
            broken = gather(link, all, anchors);
        }
        var end = AuditLink.START;
        if (broken == null) {
            var walk = walk(anchors);
            end = walk.end;
            broken = walk.broken == null ? breakAtEnd(end, head, anchors) : walk.broken;
        }
        log.record("audit.verified", "audit", "chain", broken == null ? Map.of("entries", end.position(), "anchors", all.size(), "whole", true)
                : Map.of("entries", end.position(), "anchors", all.size(), "whole", false, "brokenAt", broken.position(), "why", broken.why()));
        return new AuditFinding(end.position(), unsealed, head, all.size(), broken);
    }

    /** An anchor that nobody here signed, or a day between others that has none, or another one than the auditor kept. */
    private AuditFinding.@Nullable Break brokenAnchor(List<SignedAnchor> stored, List<SignedAnchor> all) {
        var city = cities.current().slug();
        var days = new HashMap<LocalDate, SignedAnchor>();
        stored.forEach(anchor -> days.put(anchor.day(), anchor));
        for (var anchor : all) {
            if (!key.signed(city, anchor)) {
                return new AuditFinding.Break(anchor.link().position(), AuditFinding.Why.ANCHOR_FORGED);
            }
            var here = days.get(anchor.day());
            if (here == null) {
                return new AuditFinding.Break(anchor.link().position(), AuditFinding.Why.ANCHOR_MISSING);
            }
            if (!here.link().equals(anchor.link())) {
                return new AuditFinding.Break(anchor.link().position(), AuditFinding.Why.ANCHOR_DIFFERS);
            }
        }
        for (int next = 1; next < stored.size(); next++) {
            if (!stored.get(next - 1).day().plusDays(1).equals(stored.get(next).day())) {
                return new AuditFinding.Break(stored.get(next).link().position(), AuditFinding.Why.ANCHOR_MISSING);
            }
        }
        return null;
    }

    private static AuditFinding.@Nullable Break gather(@Nullable AuditLink link, List<SignedAnchor> all, Map<Long, String> anchors) {
        anchors.put(AuditLink.START.position(), AuditLink.START.hash());
        var links = new ArrayList<>(all.stream().map(SignedAnchor::link).toList());
        if (link != null) {
            links.add(link);
        }
        for (var each : links) {
            var other = anchors.put(each.position(), each.hash());
            if (other != null && !other.equals(each.hash())) {
                return new AuditFinding.Break(each.position(), AuditFinding.Why.ANCHOR_DIFFERS);
            }
        }
        return null;
    }

    private record Walk(AuditLink end, AuditFinding.@Nullable Break broken) {}

    private Walk walk(Map<Long, String> anchors) {
        var link = AuditLink.START;
        for (var piece = after(0); !piece.isEmpty(); piece = after(link.position())) {
            for (var entry : piece) {
                var next = link.next(CurrentTenant.required().value(), entry);
                var broken = breakAt(entry, next, anchors.get(next.position()));
                if (broken != null) {
                    return new Walk(link, broken);
                }
                link = next;
            }
            entityManager.clear();
        }
        return new Walk(link, null);
    }

    private List<AuditEntry> after(long position) {
        return entityManager.createQuery("from AuditRow where position > :position order by position", AuditRow.class).setParameter("position", position)
                .setMaxResults(PIECE).getResultStream().map(AuditRow::entry).toList();
    }

    private static AuditFinding.@Nullable Break breakAt(AuditEntry entry, AuditLink expected, @Nullable String anchored) {
        if (!Long.valueOf(expected.position()).equals(entry.position())) {
            return new AuditFinding.Break(expected.position(), AuditFinding.Why.ENTRY_MISSING);
        }
        if (!expected.hash().equals(entry.hash())) {
            return new AuditFinding.Break(expected.position(), AuditFinding.Why.ENTRY_CHANGED);
        }
        return anchored != null && !anchored.equals(expected.hash()) ? new AuditFinding.Break(expected.position(), AuditFinding.Why.ANCHOR_DIFFERS) : null;
    }

    private static AuditFinding.@Nullable Break breakAtEnd(AuditLink end, @Nullable AuditLink head, TreeMap<Long, String> anchors) {
        if (!end.equals(head == null ? AuditLink.START : head)) {
            return new AuditFinding.Break(end.position() + 1, AuditFinding.Why.HEAD_DIFFERS);
        }
        return anchors.lastKey() > end.position() ? new AuditFinding.Break(end.position() + 1, AuditFinding.Why.ANCHOR_DIFFERS) : null;
    }
}
