package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.enrolment.domain.Scan;
import org.xuefa.enrolment.domain.ScanStore;
import org.xuefa.platform.tenancy.CurrentTenant;

@ApplicationScoped
class JpaScans implements ScanStore {
    private final EntityManager entityManager;

    protected JpaScans() {
        this(null);
    }

    @Inject
    JpaScans(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Scan> of(UUID rosterId) {
        return entityManager.createQuery("from ScanRow s where s.rosterId = :roster order by s.id", ScanRow.class).setParameter("roster", rosterId).getResultStream()
                .map(ScanRow::scan).toList();
    }

    @Override
    public Optional<Scan> find(UUID rosterId, UUID id) {
        return entityManager.createQuery("from ScanRow s where s.id = :id and s.rosterId = :roster", ScanRow.class).setParameter("id", id).setParameter("roster", rosterId)
                .getResultStream().findFirst().map(ScanRow::scan);
    }

    @Override
    public boolean add(Scan scan) {
        return entityManager.createQuery("""
                insert into ScanRow (tenantId, id, rosterId, fileName, contentType, bytes, sha256, uploadedBy, uploadedByName, uploadedAt)
                values (:tenant, :id, :roster, :name, :type, :bytes, :sha256, :by, :byName, :at) on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", scan.id()).setParameter("roster", scan.rosterId()).setParameter("name", scan.fileName())
                .setParameter("type", scan.contentType()).setParameter("bytes", scan.bytes()).setParameter("sha256", scan.sha256()).setParameter("by", scan.uploadedBy())
                .setParameter("byName", scan.uploadedByName()).setParameter("at", scan.uploadedAt()).executeUpdate() == 1;
    }

    @Override
    public void addPart(UUID scan, int part, byte[] sealed) {
        entityManager.persist(new ScanPartRow(scan, part, sealed));
    }

    @Override
    public Optional<byte[]> part(UUID scan, int part) {
        return entityManager.createQuery("select p.content from ScanPartRow p where p.scanId = :scan and p.part = :part", byte[].class).setParameter("scan", scan)
                .setParameter("part", part).getResultStream().findFirst();
    }

    @Override
    public void delete(UUID id) {
        entityManager.createQuery("delete from ScanPartRow p where p.scanId = :id").setParameter("id", id).executeUpdate();
        entityManager.createQuery("delete from ScanRow s where s.id = :id").setParameter("id", id).executeUpdate();
    }
}
