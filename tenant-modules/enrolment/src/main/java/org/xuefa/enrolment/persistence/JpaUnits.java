package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.UnifiedCreditCode;

@ApplicationScoped
class JpaUnits implements UnitStore {
    private final EntityManager entityManager;
    private final Clock clock;

    protected JpaUnits() {
        this(null, null);
    }

    @Inject
    JpaUnits(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Optional<UnitDetails> find(UUID id) {
        return Optional.ofNullable(entityManager.find(UnitRow.class, id)).map(UnitRow::details);
    }

    @Override
    public Map<UUID, UnitDetails> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows("from UnitRow u where u.id in :ids").setParameter("ids", new HashSet<>(ids)).getResultStream().map(UnitRow::details)
                .collect(Collectors.toMap(UnitDetails::id, Function.identity()));
    }

    @Override
    public Optional<UnitDetails> root() {
        return rows("from UnitRow u where u.parentId is null").getResultStream().findFirst().map(UnitRow::details);
    }

    @Override
    public List<UnitDetails> page(Scope scope, Filter filter, @Nullable Mark after, int limit) {
        var where = new Where().in(scope, "u.path").and("u.parentId = :parent", "parent", filter.parentId());
        var text = filter.text() == null || filter.text().isBlank() ? null : filter.text().strip();
        where.and("(u.name like :text escape '!' or u.aliases like :text escape '!' or u.creditCode = :code)", "text", text == null ? null : "%" + Where.literal(text) + "%");
        if (filter.missingAdministrator()) {
            where.and("not exists (select 1 from AppointmentRow a where a.unitId = u.id and a.primary = true and a.endedAt is null)");
        }
        if (after != null) {
            where.and("(u.depth > :depth or (u.depth = :depth and (u.position > :position or (u.position = :position and (u.name > :name or (u.name = :name and u.id > :id))))))",
                    "depth", after.depth()).and("1 = 1", "position", after.position()).and("1 = 1", "name", after.name()).and("1 = 1", "id", after.id());
        }
        var query = where.bind(rows("from UnitRow u" + where.clause() + " order by u.depth, u.position, u.name, u.id"));
        if (text != null) {
            query.setParameter("code", text.toUpperCase(java.util.Locale.ROOT));
        }
        return query.setMaxResults(limit).getResultStream().map(UnitRow::details).toList();
    }

    @Override
    public List<UnitDetails> all(Scope scope) {
        var where = new Where().in(scope, "u.path");
        return where.bind(rows("from UnitRow u" + where.clause() + " order by u.depth, u.position, u.name, u.id")).getResultStream().map(UnitRow::details).toList();
    }

    @Override
    public Optional<UnitDetails> byCreditCode(UnifiedCreditCode code) {
        return rows("from UnitRow u where u.creditCode = :code").setParameter("code", code.value()).getResultStream().findFirst().map(UnitRow::details);
    }

    @Override
    public Optional<UnitDetails> sibling(UUID parentId, String name) {
        return rows("from UnitRow u where u.parentId = :parent and u.name = :name").setParameter("parent", parentId).setParameter("name", name).getResultStream()
                .findFirst().map(UnitRow::details);
    }

    @Override
    public void add(UnitDetails unit) {
        entityManager.persist(new UnitRow(unit, clock.instant()));
        flush();
    }

    @Override
    public UnitDetails change(UUID id, UnitDraft draft, String path, int version) {
        var row = entityManager.find(UnitRow.class, id);
        if (row == null) {
            throw Refusal.notFound();
        }
        if (row.version() != version) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        row.set(draft, path);
        flush();
        return row.details();
    }

    /** Somebody else took the name or code a moment ago. */
    private void flush() {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException e) {
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
    }

    @Override
    public void rebase(String fromPath, String toPath) {
        int deeper = (int) (toPath.chars().filter(c -> c == '/').count() - fromPath.chars().filter(c -> c == '/').count());
        entityManager.flush();
        entityManager.createQuery("update UnitRow u set u.path = concat(:to, substring(u.path, :rest)), u.depth = u.depth + :deeper where u.path like :from and u.path <> :own")
                .setParameter("to", toPath).setParameter("rest", fromPath.length() + 1).setParameter("deeper", deeper).setParameter("from", fromPath + "%")
                .setParameter("own", fromPath).executeUpdate();
        entityManager.createQuery("update ParticipantRow e set e.unitPath = concat(:to, substring(e.unitPath, :rest)) where e.unitPath like :from")
                .setParameter("to", toPath).setParameter("rest", fromPath.length() + 1).setParameter("from", fromPath + "%").executeUpdate();
        entityManager.clear();
    }

    @Override
    public void delete(UUID id) {
        entityManager.remove(entityManager.getReference(UnitRow.class, id));
        entityManager.flush();
    }

    @Override
    public Map<UUID, Integer> childCounts(Collection<UUID> ids) {
        return counts("select u.parentId, count(*) from UnitRow u where u.parentId in :ids group by u.parentId", ids);
    }

    @Override
    public Map<UUID, Integer> peopleCounts(Collection<UUID> ids) {
        return counts("select p.unitId, count(*) from PersonRow p where p.unitId in :ids group by p.unitId", ids);
    }

    private Map<UUID, Integer> counts(String query, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : entityManager.createQuery(query, Object[].class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    @Override
    public Collection<UUID> withPrimaryAdministrator(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : new HashSet<>(entityManager
                .createQuery("select a.unitId from AppointmentRow a where a.unitId in :ids and a.primary = true and a.endedAt is null and a.role in :roles", UUID.class)
                .setParameter("ids", ids).setParameter("roles", List.of(Role.COUNTY_ADMIN, Role.UNIT_ADMIN)).getResultList());
    }

    @Override
    public boolean isInUse(UUID id) {
        return List.of("UnitRow r where r.parentId", "PersonRow r where r.unitId", "ParticipantRow r where r.unitId", "ParticipantRow r where r.claimedUnitId",
                "AppointmentRow r where r.unitId", "SubmissionRow r where r.unitId", "SubmissionRow r where r.waitsAt", "SubmissionEventRow r where r.unitId").stream().anyMatch(place -> entityManager.createQuery("select 1 from " + place + " = :id", Integer.class)
                        .setParameter("id", id).setMaxResults(1).getResultStream().findAny().isPresent());
    }

    private jakarta.persistence.TypedQuery<UnitRow> rows(String query) {
        return entityManager.createQuery(query, UnitRow.class);
    }
}
