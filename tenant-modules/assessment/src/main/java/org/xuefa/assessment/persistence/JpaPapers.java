package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.PaperItem;
import org.xuefa.assessment.domain.PaperLayout;
import org.xuefa.assessment.domain.Papers;

/** Papers in the database; what is in a paper is remembered, for it never changes. */
@ApplicationScoped
public class JpaPapers implements Papers {
    private final EntityManager entityManager;
    private final Remembered<Paper> papers = new Remembered<>(500_000, paper -> paper.items().size());

    protected JpaPapers() {
        this(null);
    }

    @Inject
    public JpaPapers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Paper paper, Blueprint blueprint, int overlap, Instant drawnAt) {
        entityManager.persist(new PaperRow(paper, blueprint, overlap, drawnAt));
    }

    @Override
    public boolean isKnown(Blueprint blueprint, List<PaperItem> items) {
        return count("p.fingerprint = :fingerprint", blueprint, Map.of("fingerprint", PaperLayout.fingerprint(items))) > 0;
    }

    @Override
    public List<Set<UUID>> recent(Blueprint blueprint, int limit) {
        return entityManager.createQuery("select p.versions from PaperRow p where p.blueprintId = :blueprint and p.publication = :publication order by p.id desc", UUID[].class)
                .setParameter("blueprint", blueprint.id()).setParameter("publication", blueprint.publication()).setMaxResults(limit)
                .getResultStream().<Set<UUID>>map(versions -> new HashSet<>(List.of(versions))).toList();
    }

    @Override
    public Optional<Paper> take(Blueprint blueprint, UUID sittingId) {
        return entityManager.createQuery("select p from PaperRow p where p.blueprintId = :blueprint and p.publication = :publication and p.sittingId is null order by p.id", PaperRow.class)
                .setParameter("blueprint", blueprint.id()).setParameter("publication", blueprint.publication()).setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", JpaSittings.SKIP_LOCKED)
                .getResultStream().findFirst().map(row -> {
                    row.handOut(sittingId);
                    return row.paper();
                });
    }

    @Override
    public void handOut(UUID paperId, UUID sittingId) {
        entityManager.find(PaperRow.class, paperId).handOut(sittingId);
    }

    @Override
    public Paper find(UUID id) {
        var paper = papers.get(List.of(id), _ -> Map.of(id, entityManager.find(PaperRow.class, id).paper())).get(id);
        if (paper == null) {
            throw new IllegalStateException("no paper " + id);
        }
        return paper;
    }

    @Override
    public long stock(Blueprint blueprint) {
        return count("p.sittingId is null", blueprint, Map.of());
    }

    @Override
    public long handedOut(Blueprint blueprint) {
        return count("p.sittingId is not null", blueprint, Map.of());
    }

    @Override
    public int discardEarlier(Blueprint blueprint) {
        return entityManager.createQuery("delete from PaperRow p where p.blueprintId = :blueprint and p.publication < :publication and p.sittingId is null")
                .setParameter("blueprint", blueprint.id()).setParameter("publication", blueprint.publication()).executeUpdate();
    }

    @Override
    public int discardWith(UUID versionId) {
        return entityManager.createQuery("delete from PaperRow p where p.sittingId is null and array_contains(p.versions, :version)")
                .setParameter("version", versionId).executeUpdate();
    }

    private long count(String condition, Blueprint blueprint, Map<String, Object> parameters) {
        var query = entityManager.createQuery("select count(p) from PaperRow p where p.blueprintId = :blueprint and p.publication = :publication and " + condition, Long.class)
                .setParameter("blueprint", blueprint.id()).setParameter("publication", blueprint.publication());
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
