package org.xuefa.certification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Certificates in the database. */
@ApplicationScoped
public class JpaCertificates implements Certificates {
    private final EntityManager entityManager;

    protected JpaCertificates() {
        this(null);
    }

    @Inject
    public JpaCertificates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Certificate certificate) {
        entityManager.persist(new CertificateRow(certificate));
        entityManager.flush();
    }

    @Override
    public Optional<Certificate> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CertificateRow.class, id)).map(CertificateRow::certificate);
    }

    @Override
    public Optional<Certificate> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(CertificateRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(CertificateRow::certificate);
    }

    @Override
    public Optional<Certificate> byToken(String token) {
        return certificates(entityManager.createQuery("select c from CertificateRow c where c.token = :token", CertificateRow.class).setParameter("token", token)).stream().findFirst();
    }

    @Override
    public List<Certificate> of(UUID campaignId, UUID personId) {
        return certificates(rows(campaignId, personId));
    }

    @Override
    public List<Certificate> latest(UUID campaignId, UUID personId) {
        return rows(campaignId, personId).getResultStream().peek(entityManager::refresh).map(CertificateRow::certificate).toList();
    }

    private TypedQuery<CertificateRow> rows(UUID campaignId, UUID personId) {
        return entityManager.createQuery("select c from CertificateRow c where c.campaignId = :campaign and c.personId = :person order by c.id", CertificateRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId);
    }

    @Override
    public List<Certificate> ofPerson(UUID personId) {
        return certificates(entityManager.createQuery("select c from CertificateRow c where c.personId = :person order by c.id desc", CertificateRow.class)
                .setParameter("person", personId));
    }

    @Override
    public Set<UUID> holders(UUID campaignId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : Set.copyOf(entityManager.createQuery(
                        "select c.personId from CertificateRow c where c.campaignId = :campaign and c.personId in :people and c.state = VALID", UUID.class)
                .setParameter("campaign", campaignId).setParameter("people", personIds).getResultList());
    }

    @Override
    public List<Certificate> list(Filter filter, boolean wholeCity, List<String> unitPaths, @Nullable UUID after, int limit) {
        var parameters = new LinkedHashMap<String, Object>();
        var conditions = new ArrayList<String>();
        add(conditions, parameters, "c.campaignId = :campaign", "campaign", filter.campaignId());
        add(conditions, parameters, "c.number = :number", "number", filter.number());
        add(conditions, parameters, "c.state = :state", "state", filter.state());
        add(conditions, parameters, "c.id < :after", "after", after);
        if (!wholeCity) {
            var paths = new ArrayList<String>();
            for (int at = 0; at < unitPaths.size(); at++) {
                add(paths, parameters, "c.unitPath like :path" + at, "path" + at, unitPaths.get(at) + "%");
            }
            conditions.add(paths.isEmpty() ? "1 = 0" : "(" + String.join(" or ", paths) + ")");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = entityManager.createQuery("select c from CertificateRow c" + where + " order by c.id desc", CertificateRow.class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return certificates(query);
    }

    @Override
    public Certificate revoke(UUID id, Certificate.Revocation revocation) {
        var row = entityManager.find(CertificateRow.class, id);
        row.revoke(revocation);
        entityManager.flush();
        return row.certificate();
    }

    @Override
    public void takeTurn(int year) {
        counter(year);
    }

    @Override
    public long nextNumber(int year) {
        long next = counter(year).next();
        entityManager.flush();
        return next;
    }

    /** The year's row, locked. Of two who find none one makes it and the other waits for it. */
    private CertificateCounterRow counter(int year) {
        var counter = entityManager.find(CertificateCounterRow.class, year, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            entityManager.createQuery("insert into CertificateCounterRow (tenantId, id, last) values (:tenant, :year, 0) on conflict (tenantId, id) do nothing")
                    .setParameter("tenant", CurrentTenant.required().value()).setParameter("year", year).executeUpdate();
            counter = entityManager.find(CertificateCounterRow.class, year, LockModeType.PESSIMISTIC_WRITE);
        }
        return counter;
    }

    @Override
    public Optional<byte[]> document(UUID certificateId) {
        return Optional.ofNullable(entityManager.find(CertificateDocumentRow.class, certificateId)).map(CertificateDocumentRow::bytes);
    }

    @Override
    public void keepDocument(UUID certificateId, byte[] bytes, Instant now) {
        entityManager.createQuery("""
                insert into CertificateDocumentRow (tenantId, id, bytes, createdAt) values (:tenant, :id, :bytes, :now) on conflict (tenantId, id) do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", certificateId).setParameter("bytes", bytes).setParameter("now", now).executeUpdate();
    }

    @Override
    public void move(UUID campaignId, UUID personId, String unitPath) {
        entityManager.createQuery("update CertificateRow c set c.unitPath = :path where c.campaignId = :campaign and c.personId = :person")
                .setParameter("path", unitPath).setParameter("campaign", campaignId).setParameter("person", personId).executeUpdate();
    }

    @Override
    public void moveUnit(String fromPath, String toPath) {
        entityManager.createQuery("update CertificateRow c set c.unitPath = concat(:to, substring(c.unitPath, :rest)) where c.unitPath like :from")
                .setParameter("to", toPath).setParameter("rest", fromPath.length() + 1).setParameter("from", fromPath + "%").executeUpdate();
    }

    private static void add(List<String> conditions, LinkedHashMap<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static List<Certificate> certificates(TypedQuery<CertificateRow> query) {
        return query.getResultStream().map(CertificateRow::certificate).toList();
    }
}
