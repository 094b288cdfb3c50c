package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.time.ServerClock;

/** Makes the anchor of each day that is over, in the city's time, and hands anchors out. Days that nobody was there for are made up. */
@ApplicationScoped
public class KeepAnchors {
    /** After midnight, until no transaction that began before it can still write. */
    static final Duration GRACE = Duration.ofMinutes(10);
    private final EntityManager entityManager;
    private final AnchorKey key;
    private final CityDirectory cities;
    private final Clock clock;

    protected KeepAnchors() {
        this(null, new AnchorKey(), null, null);
    }

    @Inject
    public KeepAnchors(EntityManager entityManager, AnchorKey key, CityDirectory cities, Clock clock) {
        this.entityManager = entityManager;
        this.key = key;
        this.cities = cities;
        this.clock = clock;
    }

    /** An anchor and when it was made. */
    public record Kept(SignedAnchor anchor, Instant madeAt) {}

    /** The anchor of the next day that lacks one; true when it was made, so that there may be more. */
    @Transactional
    public boolean make() {
        var now = clock.instant();
        var last = entityManager.createQuery("select max(a.day) from AuditAnchorRow a", LocalDate.class).getSingleResult();
        var yesterday = LocalDate.ofInstant(now.minus(GRACE), ServerClock.CHINA).minusDays(1);
        var day = last == null ? yesterday : last.plusDays(1);
        if (day.isAfter(yesterday)) {
            return false;
        }
        var end = day.plusDays(1).atStartOfDay(ServerClock.CHINA).toInstant();
        if (entityManager.createQuery("select count(*) from AuditRow a where a.position is null and a.at < :end", Long.class).setParameter("end", end).getSingleResult() > 0) {
            return false;                                                     // chained within seconds; the next round finds them
        }
        var link = entityManager.createQuery("select a.position, a.hash from AuditRow a where a.position is not null and a.at < :end order by a.position desc", Object[].class)
                .setParameter("end", end).setMaxResults(1).getResultStream().findFirst().map(row -> new AuditLink((Long) row[0], (String) row[1])).orElse(AuditLink.START);
        return entityManager.createQuery("""
                insert into AuditAnchorRow (tenantId, day, position, hash, signature, madeAt) values (:tenant, :day, :position, :hash, :signature, :now) on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("day", day).setParameter("position", link.position()).setParameter("hash", link.hash())
                .setParameter("signature", key.sign(cities.current().slug(), day, link)).setParameter("now", now).executeUpdate() == 1;
    }

    /** Newest first. */
    @Transactional
    public List<Kept> list(@Nullable LocalDate before, int limit) {
        return entityManager.createQuery("from AuditAnchorRow a where a.day < :before order by a.day desc", AuditAnchorRow.class)
                .setParameter("before", before == null ? LocalDate.of(9999, 12, 31) : before).setMaxResults(limit).getResultStream()
                .map(row -> new Kept(row.anchor(), row.madeAt())).toList();
    }
}
